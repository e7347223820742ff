package org.csecprogress.release.reading.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.ReleaseRow;

/**
 * Totals of the quarters before a release.
 *
 * @param rows by name of the table, one row a quarter, oldest first
 * @param reporting the counties in each quarter's release
 */
public record PastFigures(
        Map<String, List<ReleaseRow>> rows, Map<ReportingPeriod, Set<CountyCode>> reporting) {
    public PastFigures {
        rows = Map.copyOf(rows);
        reporting = Map.copyOf(reporting);
    }

    /** Returns an empty set of figures. */
    public static PastFigures none() {
        return new PastFigures(Map.of(), Map.of());
    }

    /** Returns the rows of a table, oldest first. */
    public List<ReleaseRow> of(String table) {
        return rows.getOrDefault(table, List.of());
    }

    /** Returns the row of a table in a quarter. */
    public Optional<ReleaseRow> of(String table, ReportingPeriod period) {
        return of(table).stream().filter(row -> row.period().equals(period)).findFirst();
    }

    /** Returns a copy with one more quarter. */
    public PastFigures with(ReportingPeriod period, Set<CountyCode> counties) {
        Map<ReportingPeriod, Set<CountyCode>> more = new HashMap<>(reporting);
        more.put(period, Set.copyOf(counties));
        return new PastFigures(rows, more);
    }

    /** Returns the counties in a quarter's release; empty if unknown. */
    public Set<CountyCode> counties(ReportingPeriod period) {
        return reporting.getOrDefault(period, Set.of());
    }

    /** Returns whether the releases of two quarters have the same counties. */
    public boolean sameCounties(ReportingPeriod one, ReportingPeriod other) {
        Set<CountyCode> counties = reporting.get(one);
        return counties != null && counties.equals(reporting.get(other));
    }
}
