package org.csecprogress.report.picture.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.picture.PictureDefinition;
import org.csecprogress.release.picture.PictureKind;
import org.csecprogress.release.reading.service.Compared;
import org.csecprogress.release.reading.service.PastFigures;
import org.csecprogress.release.reading.service.PublicHistory;
import org.csecprogress.release.reading.service.PublicReport;

/**
 * Draws a measure that a reader chose, with the drawings of the report. An axis ends at the next
 * round number above what is public, and shares always at 100 per cent.
 */
@ApplicationScoped
public class AskedPictures {
    private static final int WHOLE = 100;
    private static final int LEAST = 20;
    private static final int[] ROUND = {2, 4, 8};

    /** A trend with a single point says nothing that the answer doesn't. */
    private static final int FEWEST = 2;

    @Inject private CatalogService catalogs;

    /** Returns the trend of the state's total up to a release, if there are earlier quarters. */
    public Optional<PictureView> trend(
            Measure measure, PublicReport report, Compared compared, Sentences say) {
        PictureSource source = source(report, compared, say);
        String table = PictureSource.stateTable(measure);
        return points(source.past().of(table).stream(), source.stateRow(measure).stream())
                .flatMap(
                        rows ->
                                TrendPicture.of(
                                        definition("trend", measure, TableId.TOTAL, rows.stream()),
                                        source));
    }

    /** Returns the trend of a county's total up to a release, if there are earlier quarters. */
    public Optional<PictureView> trend(
            Measure measure, County county, PublicReport report, Compared compared, Sentences say) {
        PictureSource source = source(report.ofPlace(PublicHistory.STATE), compared, say);
        PublicReport here = report.ofPlace(county.code().value());
        PastFigures past = compared.totals(county.code().value());
        String table = PictureSource.totals(measure.code(), TableId.Rows.COUNTY, Level.Q);
        return points(past.of(table).stream(), here.rows(table).stream())
                .flatMap(
                        rows ->
                                CountyTrend.of(
                                        definition("trend", measure, TableId.TOTAL, rows.stream()),
                                        source,
                                        county,
                                        here,
                                        past));
    }

    /**
     * Returns the groups of a breakdown as bars.
     *
     * @param table the breakdown, with the rows of one place
     * @param title measure, breakdown, place and time
     */
    public PictureView bars(ReleaseTable table, PublicReport report, String title, Sentences say) {
        PictureSource source =
                PictureSource.of(catalogs, report, PastFigures.none(), Map.of(), County::slug, say);
        Dimension dimension = source.catalog().dimension(table.dimension());
        GroupBars bars = new GroupBars(table, dimension, source);
        PictureDefinition picture =
                definition(
                        "groups",
                        source.catalog().measure(table.measure()),
                        table.dimension(),
                        table.rows().stream());
        String sub = say.of("explore.bars.sub", say.in(table.title()), bars.counties());
        return new PictureView(
                picture.code(),
                title,
                sub,
                bars.drawing(picture.top(), at -> false)
                        .drawings(
                                picture.code(),
                                title,
                                say.of("picture.bars.description", String.join("; ", bars.said()))),
                List.of(say.of("picture.bars.note"), say.of("picture.source", table.measure())),
                new PictureView.Numbers(
                        sub,
                        say.of("picture.group"),
                        List.of(say.of("picture.figure")),
                        bars.lines()),
                source.file(table.id()));
    }

    private PictureSource source(PublicReport report, Compared compared, Sentences say) {
        PastFigures past =
                compared.totals(PublicHistory.STATE)
                        .with(report.release().period(), report.reporting());
        return PictureSource.of(catalogs, report, past, Map.of(), County::slug, say);
    }

    /** Returns the rows of a trend, or empty unless at least two of them are shown. */
    private static Optional<List<ReleaseRow>> points(
            Stream<ReleaseRow> earlier, Stream<ReleaseRow> now) {
        return Optional.of(Stream.concat(earlier, now).toList())
                .filter(
                        rows ->
                                rows.stream().filter(row -> row.value().isPresent()).count()
                                        >= FEWEST);
    }

    private static PictureDefinition definition(
            String code, Measure measure, String dimension, Stream<ReleaseRow> rows) {
        boolean bars = !dimension.equals(TableId.TOTAL);
        return new PictureDefinition(
                0,
                code,
                bars ? PictureKind.BARS : PictureKind.TREND,
                List.of(measure.code()),
                List.of(dimension),
                !bars && measure.isShare() ? WHOLE : top(rows),
                List.of());
    }

    /** Returns the next of 20, 40, 80, 200, 400, 800 and so on that no public figure exceeds. */
    static int top(Stream<ReleaseRow> rows) {
        double largest =
                rows.flatMap(row -> row.value().stream())
                        .mapToDouble(BigDecimal::doubleValue)
                        .max()
                        .orElse(0);
        int ten = LEAST / ROUND[0];
        while (true) {
            for (int round : ROUND) {
                if (round * ten >= largest) {
                    return round * ten;
                }
            }
            ten *= 10;
        }
    }
}
