package org.csecprogress.release.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;

/** Masked totals of places. */
final class PlaceRows {
    private PlaceRows() {}

    static ReleaseRow shown(String period, String place, long count, long children) {
        return row(period, place, Optional.of(count), children, Set.of());
    }

    static ReleaseRow withheld(String place) {
        return row("2026Q2", place, Optional.empty(), 0, Set.of(Annotation.WITHHELD));
    }

    static ReleaseRow noData(String place) {
        return row("2026Q2", place, Optional.empty(), 0, Set.of(Annotation.NO_DATA));
    }

    /** Returns a row with only some quarters of the year. */
    static ReleaseRow partial(String place, long count, long children) {
        return row("2026Q2", place, Optional.of(count), children, Set.of(Annotation.INCOMPLETE));
    }

    /** Returns a row of an incomplete year, which has no figure in current reports. */
    static ReleaseRow gap(String place) {
        return row(
                "2026Q2",
                place,
                Optional.empty(),
                0,
                Set.of(Annotation.NO_DATA, Annotation.INCOMPLETE));
    }

    private static ReleaseRow row(
            String period,
            String place,
            Optional<Long> count,
            long children,
            Set<Annotation> annotations) {
        boolean hasRate = count.isPresent() && children > 0;
        return new ReleaseRow(
                ReportingPeriod.of(period),
                place,
                "VC-08",
                "TOTAL",
                "TOTAL",
                count.map(BigDecimal::valueOf),
                annotations,
                hasRate ? OptionalLong.of(count.get()) : OptionalLong.empty(),
                hasRate ? OptionalLong.of(children) : OptionalLong.empty(),
                1);
    }

    static ReleaseTable table(String id, List<ReleaseRow> rows) {
        return new ReleaseTable(id, "VC-08", "TOTAL", new LocalText("A", "B"), rows);
    }
}
