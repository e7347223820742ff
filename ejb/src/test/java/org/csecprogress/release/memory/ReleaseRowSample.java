package org.csecprogress.release.memory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.record.ReleaseTables;

/** A table of one row, for releases whose figures do not matter. */
public final class ReleaseRowSample {
    /** Name of the table. */
    public static final String TABLE = "ID-04.STATE.TOTAL.Q";

    private ReleaseRowSample() {}

    /** Returns the state's total of a quarter. */
    public static ReleaseTable table(String quarter) {
        return table(quarter, 40);
    }

    /** Returns the state's total of a quarter with that value. */
    public static ReleaseTable table(String quarter, long total) {
        ReleaseRow row =
                new ReleaseRow(
                        ReportingPeriod.of(quarter),
                        "STATE",
                        "ID-04",
                        "TOTAL",
                        "TOTAL",
                        Optional.of(BigDecimal.valueOf(total)),
                        Set.of(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        2);
        return new ReleaseTable(
                TABLE, "ID-04", "TOTAL", new LocalText("Youth", "Jóvenes"), List.of(row));
    }

    /** Adds the table to a release behind its back. */
    public static void add(InMemoryPortal portal, Release release) {
        portal.bean(ReleaseTables.class)
                .add(release, List.of(table(release.number().period().toString())));
    }
}
