package org.csecprogress.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.MilestoneStanding;

/** How many counties have reached each milestone, one row a milestone. */
public final class MilestoneCounts {
    private static final String NOT_APPLICABLE = "NOT_APPLICABLE";

    private final Catalog catalog;
    private final List<MilestoneStanding> standings;
    private final MilestoneWords words;
    private final MilestoneDelays delays;

    /**
     * Creates the rows of a release.
     *
     * @param milestones of the counties with known statuses; only those of the quarter are counted
     */
    public MilestoneCounts(Catalog catalog, List<MilestoneStanding> milestones, Sentences say) {
        this.catalog = catalog;
        this.standings = milestones.stream().filter(MilestoneStanding::isCurrent).toList();
        this.words = new MilestoneWords(catalog, say);
        this.delays = new MilestoneDelays(catalog, standings, say);
    }

    /**
     * A milestone. Its five numbers and the counties that are not in the report make 58.
     *
     * @param number its place in the catalogue, from 1
     * @param onTime counties that have done it, not after its due date
     * @param late counties that have done it after its due date
     * @param pastDue counties whose due date is past; if it repeats, they may have done it before
     * @param notDue all other counties that it applies to, also without a confirmed date
     * @param notApplicable counties that it doesn't apply to
     * @param took the median from due to done of the counties that have done it, or empty
     */
    public record Row(
            int number,
            String name,
            long onTime,
            long late,
            long pastDue,
            long notDue,
            long notApplicable,
            String took) {
        /** Returns the counties that are not in the report. */
        public long missing() {
            return Counties.COUNT - onTime - late - pastDue - notDue - notApplicable;
        }
    }

    /** Returns the milestones in the catalogue's order. */
    public List<Row> all() {
        List<Row> rows = new ArrayList<>();
        for (Milestone milestone : catalog.milestones()) {
            List<MilestoneStanding> of =
                    standings.stream().filter(s -> s.milestone().equals(milestone.code())).toList();
            rows.add(
                    new Row(
                            rows.size() + 1,
                            words.name(milestone),
                            count(of, s -> isDone(s) && s.daysLate() == 0),
                            count(of, s -> isDone(s) && s.daysLate() > 0),
                            count(of, MilestoneStanding::overdue),
                            count(of, MilestoneCounts::isNotDue),
                            count(of, MilestoneCounts::isNotApplicable),
                            delays.median(milestone.code())));
        }
        return rows;
    }

    private static boolean isDone(MilestoneStanding standing) {
        return standing.done() && !standing.overdue();
    }

    private static boolean isNotApplicable(MilestoneStanding standing) {
        return standing.status().equals(NOT_APPLICABLE);
    }

    private static boolean isNotDue(MilestoneStanding standing) {
        return !standing.done() && !standing.overdue() && !isNotApplicable(standing);
    }

    private static long count(List<MilestoneStanding> of, Predicate<MilestoneStanding> which) {
        return of.stream().filter(which).count();
    }
}
