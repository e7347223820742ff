package org.csecprogress.release.finding;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;

/** Builds the public totals of a quarter. */
final class PublishedQuarters {
    static final Set<CountyCode> ALL =
            Counties.builtIn().all().stream().map(County::code).collect(Collectors.toSet());

    private final ReportingPeriod period;
    private final Set<CountyCode> reporting = new TreeSet<>(ALL);
    private final Map<String, List<ReleaseRow>> rows = new HashMap<>();

    private PublishedQuarters(String period) {
        this.period = ReportingPeriod.of(period);
    }

    /** Returns a quarter in which every county reported. */
    static PublishedQuarters quarter(String period) {
        return new PublishedQuarters(period);
    }

    /** Says which counties did not report. */
    PublishedQuarters without(String... counties) {
        for (String county : counties) {
            reporting.remove(new CountyCode(county));
        }
        return this;
    }

    /** Adds the state's total: a count, a part and its whole, or nothing if it is withheld. */
    PublishedQuarters state(String measure, long... partAndWhole) {
        return state(reporting.size(), measure, partAndWhole);
    }

    /** Adds the state's total of fewer counties than reported. */
    PublishedQuarters state(int counties, String measure, long... partAndWhole) {
        rows.put(
                measure + ".STATE.TOTAL.Q", List.of(row("STATE", measure, counties, partAndWhole)));
        return this;
    }

    /**
     * Adds the counties' totals: zero and of zero, but for these. A county that did not report has
     * no figure.
     */
    PublishedQuarters counties(String measure, Map<String, long[]> known) {
        rows.put(
                measure + ".COUNTY.TOTAL.Q",
                ALL.stream()
                        .map(
                                county ->
                                        reporting.contains(county)
                                                ? row(
                                                        county.value(),
                                                        measure,
                                                        1,
                                                        known.getOrDefault(
                                                                county.value(), new long[] {0}))
                                                : none(county, measure))
                        .toList());
        return this;
    }

    /** Adds the total of one region. */
    PublishedQuarters region(String region, String measure, long... partAndWhole) {
        rows.put(measure + ".REGION.TOTAL.Q", List.of(row(region, measure, 1, partAndWhole)));
        return this;
    }

    PublishedQuarter build() {
        return new PublishedQuarter(period, reporting, rows);
    }

    private ReleaseRow row(String place, String measure, int counties, long... partAndWhole) {
        boolean withheld = partAndWhole.length == 0;
        boolean part = partAndWhole.length == 2;
        return new ReleaseRow(
                period,
                place,
                measure,
                "TOTAL",
                "TOTAL",
                withheld ? Optional.empty() : Optional.of(BigDecimal.valueOf(partAndWhole[0])),
                withheld ? Set.of(Annotation.WITHHELD) : Set.of(),
                part ? OptionalLong.of(partAndWhole[0]) : OptionalLong.empty(),
                part ? OptionalLong.of(partAndWhole[1]) : OptionalLong.empty(),
                counties);
    }

    private ReleaseRow none(CountyCode county, String measure) {
        return new ReleaseRow(
                period,
                county.value(),
                measure,
                "TOTAL",
                "TOTAL",
                Optional.empty(),
                Set.of(Annotation.NO_DATA),
                OptionalLong.empty(),
                OptionalLong.empty(),
                0);
    }
}
