package org.csecprogress.release.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.MaskedCounts;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.statistics.Funnel;
import org.csecprogress.statistics.FunnelLimits;
import org.csecprogress.statistics.Group;
import org.csecprogress.statistics.PopulationRate;
import org.csecprogress.statistics.Statistic;

/**
 * The counties' rates in a state fiscal year, around the state's rate.
 *
 * @param lines one for each row of the counties' table, in its order
 * @param funnel the limits around the state's rate
 */
public record CountyRates(List<Line> lines, Statistic<Funnel> funnel) {
    private static final int QUARTERS = 4;

    /**
     * One county.
     *
     * @param group events and children; without children if the county did not answer each quarter,
     *     because events of half a year make no yearly rate
     * @param isPartial whether it did not answer each quarter
     * @param rate the county's rate
     * @param standing position relative to the limits, if there are any
     */
    public record Line(
            CountyCode county,
            Group group,
            boolean isPartial,
            Statistic<PopulationRate> rate,
            Statistic<FunnelLimits.Standing> standing) {}

    public CountyRates {
        lines = List.copyOf(lines);
    }

    /**
     * Returns the rates of a masked table of county totals by year. The state has no yearly total,
     * so its rate comes from the published totals of the four quarters.
     *
     * @param measure a measure with a population rate
     * @param table the counties' table of the fiscal year
     * @param state the state's rows of the four quarters; with fewer there is no funnel
     * @param populations the set from which the release took its denominators
     */
    public static CountyRates of(
            Measure measure, ReleaseTable table, List<ReleaseRow> state, Populations populations) {
        int per = measure.populationRatePer();
        List<Group> counties =
                table.rows().stream().map(row -> county(measure, row, populations)).toList();
        Set<String> partial =
                table.rows().stream()
                        .filter(row -> row.annotations().contains(Annotation.INCOMPLETE))
                        .map(ReleaseRow::geography)
                        .collect(Collectors.toSet());
        List<ReleaseRow> year = state.size() == QUARTERS ? state : List.of();
        Statistic<Funnel> funnel =
                Funnel.of(MaskedCounts.year(measure, year, populations), counties, per);
        return new CountyRates(
                counties.stream()
                        .map(c -> line(c, partial.contains(c.code()), funnel, per))
                        .toList(),
                funnel);
    }

    private static Group county(Measure measure, ReleaseRow row, Populations populations) {
        Group group = MaskedCounts.group(measure, row, populations);
        return row.annotations().contains(Annotation.INCOMPLETE)
                ? new Group(group.code(), group.events(), Optional.empty())
                : group;
    }

    private static Line line(Group county, boolean isPartial, Statistic<Funnel> funnel, int per) {
        return new Line(
                new CountyCode(county.code()),
                county,
                isPartial,
                PopulationRate.of(county, per),
                funnel.then(known -> known.standing(county)));
    }
}
