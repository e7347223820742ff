package org.csecprogress.publication.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.publication.ReleaseRow;

/**
 * Totals of the quarters before a release, as they stand today.
 *
 * @param rows by name of the table, one row a quarter, the oldest first
 * @param reporting by quarter, which counties its release contains
 */
public record PastFigures(
        Map<String, List<ReleaseRow>> rows, Map<ReportingPeriod, Set<CountyCode>> reporting) {
    public PastFigures {
        rows = Map.copyOf(rows);
        reporting = Map.copyOf(reporting);
    }

    /** Nothing of earlier quarters. */
    public static PastFigures none() {
        return new PastFigures(Map.of(), Map.of());
    }

    /** The rows of a table, the oldest first. */
    public List<ReleaseRow> of(String table) {
        return rows.getOrDefault(table, List.of());
    }

    /** The row of a table in a quarter. */
    public Optional<ReleaseRow> of(String table, ReportingPeriod period) {
        return of(table).stream().filter(row -> row.period().equals(period)).findFirst();
    }

    /** The same with a quarter more. */
    public PastFigures with(ReportingPeriod period, Set<CountyCode> counties) {
        Map<ReportingPeriod, Set<CountyCode>> more = new HashMap<>(reporting);
        more.put(period, Set.copyOf(counties));
        return new PastFigures(rows, more);
    }

    /** The counties that a quarter's release contains; none where it is not known. */
    public Set<CountyCode> counties(ReportingPeriod period) {
        return reporting.getOrDefault(period, Set.of());
    }

    /** Whether the same counties are in the releases of two quarters. */
    public boolean sameCounties(ReportingPeriod one, ReportingPeriod other) {
        Set<CountyCode> counties = reporting.get(one);
        return counties != null && counties.equals(reporting.get(other));
    }
}
