package org.csecprogress.release.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.place.County;
import org.csecprogress.disclosure.PublicationScore;
import org.csecprogress.disclosure.PublicationScore.Time;
import org.csecprogress.disclosure.ScoringCriteria;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.release.content.TableId;

/**
 * The publication score of the totals of one county, with its arithmetic.
 *
 * @param county the county
 * @param level how often the totals are published
 * @param score points for the smallest figure that is not zero, the residents and the time
 */
public record CountyScore(County county, Level level, PublicationScore score) {
    /**
     * Returns the scores of each county whose totals are published.
     *
     * @param rows tells whether a county's rows at a level include a small count
     */
    public static List<CountyScore> of(
            ScoringCriteria criteria, List<County> counties, Set<Level> levels, Rows rows) {
        List<CountyScore> scores = new ArrayList<>();
        for (Level level : levels) {
            for (County county : counties) {
                int smallest = rows.hasSmall(county.code().value(), level) ? 1 : PrimaryRule.FLOOR;
                scores.add(
                        new CountyScore(
                                county,
                                level,
                                PublicationScore.of(
                                        criteria,
                                        smallest,
                                        county.population2019(),
                                        time(level),
                                        List.of())));
            }
        }
        return scores;
    }

    /**
     * Returns the length of time that a table of that level covers: years only for sums of fiscal
     * years.
     */
    public static Time time(Level level) {
        return switch (level) {
            case T3 -> Time.YEARS_2_4;
            case FY -> Time.YEAR;
            case Q, AJ, N -> Time.QUARTER;
        };
    }

    /** Tells whether a county's rows include a small count. */
    @FunctionalInterface
    public interface Rows {
        /** Whether the county's rows at that level include a small count. */
        boolean hasSmall(String county, Level level);

        /** Looks for small counts among the withheld figures. */
        static Rows among(List<WithheldCell> cells) {
            return (county, level) ->
                    cells.stream()
                            .filter(WithheldCell::isSmall)
                            .filter(of(TableId.Rows.COUNTY, level))
                            .anyMatch(cell -> cell.row().geography().equals(county));
        }

        private static Predicate<WithheldCell> of(TableId.Rows places, Level level) {
            return cell -> cell.table().geography() == places && cell.table().level() == level;
        }
    }
}
