package org.csecprogress.release.finding;

import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.release.content.MaskedCounts;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.statistics.DisparityIndex;
import org.csecprogress.statistics.Group;
import org.csecprogress.statistics.PopulationRate;
import org.csecprogress.statistics.Stability;
import org.csecprogress.statistics.Statistic;

/**
 * The rates of some places, compared with the rest of the state.
 *
 * @param areas one for each place, in the order given
 * @param together all places as one
 * @param beside the rest of the state, or the whole state
 * @param isRest whether {@code beside} is the rest
 * @param index rate of all places together divided by that of the rest; not shown beside the whole
 *     state, which contains them
 */
public record AreaRates(
        List<Line> areas,
        Line together,
        Line beside,
        boolean isRest,
        Optional<Statistic<DisparityIndex>> index) {
    /**
     * A place.
     *
     * @param group events and children, by the code of the place
     */
    public record Line(Group group, Statistic<PopulationRate> rate) {}

    public AreaRates {
        areas = List.copyOf(areas);
    }

    /**
     * Returns the rates from masked rows of one quarter or fiscal year. The rest of the state is
     * the published total without the published places, which every reader can work out. It is
     * given only if each of these is shown and the rest is a stable count, so it is never a small
     * number.
     *
     * @param measure a measure with a population rate
     * @param rows the places' rows
     * @param whole the state in that time
     * @param populations the set from which the release took its denominators
     */
    public static AreaRates of(
            Measure measure, List<ReleaseRow> rows, Group whole, Populations populations) {
        int per = measure.populationRatePer();
        Group together = MaskedCounts.together(measure, rows, populations);
        Group rest = MaskedCounts.rest(whole, together);
        boolean isRest = rest.events().value().orElse(0) >= Stability.FEWEST;
        Group beside = isRest ? rest : whole;
        return new AreaRates(
                rows.stream()
                        .map(row -> line(MaskedCounts.group(measure, row, populations), per))
                        .toList(),
                line(together, per),
                line(beside, per),
                isRest,
                isRest ? Optional.of(DisparityIndex.of(together, rest)) : Optional.empty());
    }

    private static Line line(Group group, int per) {
        return new Line(group, PopulationRate.of(group, per));
    }
}
