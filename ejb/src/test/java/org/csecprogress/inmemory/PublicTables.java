package org.csecprogress.inmemory;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;

/** Tables and rows of releases by plain names. */
public final class PublicTables {
    private PublicTables() {}

    /** Returns a table of that name with these rows. */
    public static ReleaseTable table(String id, ReleaseRow... rows) {
        TableId name = TableId.parse(id);
        return new ReleaseTable(
                id, name.measure(), name.content(), new LocalText(id, id), List.of(rows));
    }

    /** Returns a row of 2026Q2 about the total of ID-01 in a place, with a count. */
    public static ReleaseRow row(String place, long count) {
        return row("2026Q2", place, count);
    }

    /** Returns a row of a quarter about the total of ID-01 in a place, with a count. */
    public static ReleaseRow row(String quarter, String place, long count) {
        return row(quarter, place, Optional.of(BigDecimal.valueOf(count)), Set.of());
    }

    /** Returns a row of 2026Q2 about the total of ID-01 in a place, whose count is withheld. */
    public static ReleaseRow withheld(String place) {
        return row("2026Q2", place, Optional.empty(), EnumSet.of(Annotation.WITHHELD));
    }

    private static ReleaseRow row(
            String quarter, String place, Optional<BigDecimal> value, Set<Annotation> notes) {
        return of("ID-01.STATE.TOTAL.Q", quarter, place, TableId.TOTAL, value, notes);
    }

    /** Returns a row of 2026Q3 about the state's total of a measure that some counties answered. */
    public static ReleaseRow answered(String measure, int counties) {
        return new ReleaseRow(
                ReportingPeriod.of("2026Q3"),
                "STATE",
                measure,
                TableId.TOTAL,
                TableId.TOTAL,
                Optional.of(BigDecimal.TEN),
                Set.of(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                counties);
    }

    /** Returns a row of a table of the state in 2026Q1, with a count. */
    public static ReleaseRow figure(String table, String category, long count) {
        Optional<BigDecimal> value = Optional.of(BigDecimal.valueOf(count));
        return of(table, "2026Q1", "STATE", category, value, Set.of());
    }

    /** Returns a row of a table of the state in 2026Q1, whose count is withheld. */
    public static ReleaseRow withheld(String table, String category) {
        Set<Annotation> withheld = EnumSet.of(Annotation.WITHHELD);
        return of(table, "2026Q1", "STATE", category, Optional.empty(), withheld);
    }

    private static ReleaseRow of(
            String table,
            String quarter,
            String place,
            String category,
            Optional<BigDecimal> value,
            Set<Annotation> notes) {
        TableId id = TableId.parse(table);
        return new ReleaseRow(
                ReportingPeriod.of(quarter),
                place,
                id.measure(),
                id.content(),
                category,
                value,
                notes,
                OptionalLong.empty(),
                OptionalLong.empty(),
                58);
    }
}
