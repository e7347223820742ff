package org.csecprogress.publication.findings;

import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Measure;
import org.csecprogress.catalog.Populations;
import org.csecprogress.publication.MaskedCounts;
import org.csecprogress.publication.ReleaseRow;
import org.csecprogress.publication.ReleaseTable;
import org.csecprogress.statistics.DisparityIndex;
import org.csecprogress.statistics.Group;
import org.csecprogress.statistics.PopulationRate;
import org.csecprogress.statistics.Stability;
import org.csecprogress.statistics.Statistic;

/**
 * The rates of some regions beside that of the rest of the state.
 *
 * @param areas one for each of the regions, in the order of the table
 * @param together all of them as one
 * @param beside the rest of the state, or the state as a whole
 * @param isRest whether it is the rest
 * @param index the rate of all of them together over that of the rest; not shown beside the state
 *     as a whole, of which they are a part
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
     * @param group its events and its children, by the code of the region
     */
    public record Line(Group group, Statistic<PopulationRate> rate) {}

    public AreaRates {
        areas = List.copyOf(areas);
    }

    /**
     * The rates from two masked tables of one quarter. The rest of the state is the published total
     * without the published regions, as every reader can work it out: it is told only where each of
     * these is shown, and where it is a stable count itself, so that it is never a small number.
     *
     * @param measure with a rate in the population
     * @param regions its table by region
     * @param state the row of the state's total
     * @param codes which regions
     * @param populations the set from which the release took its denominators
     */
    public static AreaRates of(
            Measure measure,
            ReleaseTable regions,
            ReleaseRow state,
            List<String> codes,
            Populations populations) {
        int per = measure.populationRatePer();
        List<ReleaseRow> rows =
                regions.rows().stream().filter(row -> codes.contains(row.geography())).toList();
        Group together = MaskedCounts.together(measure, rows, populations);
        Group rest = MaskedCounts.rest(measure, state, rows, populations);
        boolean isRest = rest.events().value().orElse(0) >= Stability.FEWEST;
        Group beside = isRest ? rest : MaskedCounts.group(measure, state, populations);
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
