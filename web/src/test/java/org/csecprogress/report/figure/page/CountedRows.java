package org.csecprogress.report.figure.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.PartDigests;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.reading.service.PublicReport;
import org.csecprogress.release.record.PublicRelease;

/** Rows, tables and the report of a published release of 58 counties, from plain counts. */
public final class CountedRows {
    /** Stands for a withheld count. */
    public static final long HIDDEN = -1;

    /** Stands for a missing count. */
    public static final long NONE = -2;

    private static final int ALL = 58;

    private CountedRows() {}

    /** Returns the row of a place's total that all counties answered, without a whole. */
    public static ReleaseRow total(ReportingPeriod period, String place, String id, long count) {
        return row(period, place, id, TableId.TOTAL, count, 0);
    }

    /**
     * Returns a row that all counties answered.
     *
     * @param id name of its table
     * @param whole what its count is a part of, or its children; 0 for none
     */
    public static ReleaseRow row(
            ReportingPeriod period,
            String place,
            String id,
            String category,
            long count,
            long whole) {
        TableId table = TableId.parse(id);
        boolean shared = count >= 0 && whole > 0;
        return new ReleaseRow(
                period,
                place,
                table.measure(),
                table.content(),
                category,
                count < 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(count)),
                count >= 0
                        ? Set.of()
                        : Set.of(count == HIDDEN ? Annotation.WITHHELD : Annotation.NO_DATA),
                shared ? OptionalLong.of(count) : OptionalLong.empty(),
                shared ? OptionalLong.of(whole) : OptionalLong.empty(),
                ALL);
    }

    /** Returns a row with other annotations and another number of counties. */
    public static ReleaseRow with(ReleaseRow row, Set<Annotation> annotations, int counties) {
        return new ReleaseRow(
                row.period(),
                row.geography(),
                row.measure(),
                row.dimension(),
                row.category(),
                row.value(),
                annotations,
                row.numerator(),
                row.denominator(),
                counties);
    }

    /** Returns the table with a name, titled by its measure and dimension. */
    public static ReleaseTable table(Catalog catalog, String id, List<ReleaseRow> rows) {
        TableId table = TableId.parse(id);
        LocalText name = catalog.measure(table.measure()).name();
        LocalText title =
                table.content().equals(TableId.TOTAL)
                        ? name
                        : by(name, catalog.dimension(table.content()).label());
        return new ReleaseTable(id, table.measure(), table.content(), title, rows);
    }

    private static LocalText by(LocalText measure, LocalText dimension) {
        return new LocalText(
                measure.en() + ": " + dimension.en(), measure.es() + ": " + dimension.es());
    }

    /** Returns the report of the first release of a quarter, with these tables alone. */
    public static PublicReport report(
            Catalog catalog, ReportingPeriod period, List<ReleaseTable> tables) {
        var release =
                new PublicRelease(
                        new ReleaseNumber(period, 1),
                        ReleaseStatus.PUBLISHED,
                        catalog.version(),
                        Instant.EPOCH,
                        Instant.EPOCH,
                        ALL,
                        new PartDigests("digest", null, null, null, null, null),
                        1,
                        0,
                        null,
                        null,
                        null,
                        null);
        return new PublicReport(release, tables, List.of(), List.of());
    }
}
