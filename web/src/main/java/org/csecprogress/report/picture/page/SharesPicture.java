package org.csecprogress.report.picture.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.release.content.MaskedCounts;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.finding.GroupShares;
import org.csecprogress.release.picture.PictureDefinition;
import org.csecprogress.report.drawing.page.ShareBars;
import org.csecprogress.report.figure.page.ChangeWords;
import org.csecprogress.report.figure.page.FigureView;
import org.csecprogress.statistics.Estimate;
import org.csecprogress.statistics.Shares;
import org.csecprogress.statistics.Statistic;

/**
 * The shares of groups without population counts, for which there are no rates. They are shares of
 * those with a known answer; "unknown" is shown beside them.
 */
final class SharesPicture extends TablePicture {
    private final Level level;
    private final Dimension dimension;
    private final Shares shares;
    private final String unknown;
    private final ChangeWords numbers;

    private SharesPicture(
            PictureDefinition picture,
            PictureSource source,
            Measure measure,
            Level level,
            ReleaseTable table) {
        super(picture, source, measure, table);
        this.level = level;
        this.dimension = source.catalog().dimension(picture.dimension());
        this.shares = GroupShares.of(dimension, table);
        this.unknown = GroupShares.unknown(dimension);
        this.numbers = new ChangeWords(say);
    }

    /** Returns the picture, or a note on which report will have its figures. */
    static Optional<PictureView> of(PictureDefinition picture, PictureSource source) {
        return source.measure(picture).map(measure -> of(picture, source, measure));
    }

    private static PictureView of(
            PictureDefinition picture, PictureSource source, Measure measure) {
        Level level =
                measure.publication().stateBreakdowns().getOrDefault(picture.dimension(), Level.N);
        String id =
                new TableId(measure.code(), TableId.Rows.STATE, picture.dimension(), level)
                        .toString();
        return source.table(id)
                .map(table -> new SharesPicture(picture, source, measure, level, table).view())
                .orElseGet(() -> new Yearly(source).later(picture, measure, level));
    }

    private PictureView view() {
        String sub =
                say.of(
                        "picture.shares.sub",
                        source.name(measure),
                        say.within(say.in(dimension.label())),
                        new Yearly(source).time(level),
                        FigureView.of(table.rows().get(0), "", measure, say).counties());
        return view(
                title(),
                sub,
                new ShareBars(table.rows().stream().map(this::bar).toList())
                        .drawings(picture.code(), sub, description()),
                List.of(
                        say.of("picture.shares.note"),
                        say.of("picture.dots.harmed"),
                        say.of("picture.source", measure.code())),
                new PictureView.Numbers(
                        sub,
                        say.of("picture.group"),
                        List.of(say.of("picture.figure"), say.of("picture.coverage.share")),
                        table.rows().stream().map(this::line).toList()));
    }

    private Statistic<Estimate> share(ReleaseRow row) {
        return isUnknown(row) ? shares.unknown() : shares.known().get(row.category());
    }

    private boolean isUnknown(ReleaseRow row) {
        return row.category().equals(unknown);
    }

    private String title() {
        Optional<ReleaseRow> spoken =
                table.rows().stream()
                        .filter(row -> row.category().equals(picture.emphasis()))
                        .findFirst();
        Optional<Estimate> share = spoken.flatMap(row -> share(row).value());
        if (share.isEmpty()) {
            return say.of("picture.shares.title.none", source.name(measure));
        }
        String group = source.label(dimension, picture.emphasis());
        String part = numbers.percent(share.get().value());
        return shares.unknown()
                .value()
                .map(u -> say.of("picture.shares.title", group, part, numbers.percent(u.value())))
                .orElseGet(() -> say.of("picture.shares.title.known", group, part));
    }

    private ShareBars.Share bar(ReleaseRow row) {
        Statistic<Estimate> share = share(row);
        boolean withheld = share.isWithheld();
        return new ShareBars.Share(
                source.label(dimension, row.category()),
                say.of(isUnknown(row) ? "picture.shares.ofAll" : "picture.shares.ofKnown"),
                share.value()
                        .map(known -> OptionalDouble.of(known.value() * 100))
                        .orElse(OptionalDouble.empty()),
                withheld ? say.of("picture.bars.withheld") : words(share),
                withheld,
                MaskedCounts.count(row).isUnstable(),
                row.category().equals(picture.emphasis()));
    }

    private String words(Statistic<Estimate> share) {
        return share.value()
                .map(
                        known ->
                                say.of(
                                        "picture.dots.estimate",
                                        numbers.percent(known.value()),
                                        numbers.percents(known.interval())))
                .orElseGet(() -> say.of("picture.noShare"));
    }

    private PictureView.Line line(ReleaseRow row) {
        Statistic<Estimate> share = share(row);
        boolean withheld = share.isWithheld();
        return new PictureView.Line(
                source.label(dimension, row.category()),
                List.of(
                        PictureView.Cell.value(FigureView.of(row, "", measure, say), say),
                        withheld
                                ? PictureView.Cell.hidden()
                                : PictureView.Cell.plain(words(share))));
    }

    private String description() {
        return say.of(
                "picture.bars.description",
                table.rows().stream().map(this::said).collect(Collectors.joining("; ")));
    }

    private String said(ReleaseRow row) {
        Statistic<Estimate> share = share(row);
        String words = share.isWithheld() ? say.of("withheld.read") : words(share);
        return say.of("picture.point", source.label(dimension, row.category()), words);
    }
}
