package org.csecprogress.kernel;

/** The number on a receipt: {@code CP-2026Q3-39-1} is county 39's first revision for 2026Q3. */
public record ReferenceNumber(ReportingPeriod period, CountyCode county, int revision) {
    public ReferenceNumber {
        if (period == null || county == null || revision < 1) {
            throw new IllegalArgumentException("a reference needs a period, county and revision");
        }
    }

    @Override
    public String toString() {
        return "CP-" + period + "-" + county + "-" + revision;
    }
}
