package org.csecprogress.report.picture.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.finding.MedianDays;
import org.csecprogress.release.picture.PictureDefinition;
import org.csecprogress.report.figure.page.FigureView;
import org.csecprogress.report.figure.page.MedianWords;
import org.csecprogress.statistics.Reason;
import org.csecprogress.statistics.Statistic;

/** The duration of stays or services in bands, with the median. */
final class LengthsPicture extends TablePicture {
    private final Level level;
    private final Dimension dimension;
    private final Statistic<Double> median;
    private final GroupBars bars;

    private LengthsPicture(
            PictureDefinition picture,
            PictureSource source,
            Measure measure,
            Level level,
            ReleaseTable table) {
        super(picture, source, measure, table);
        this.level = level;
        this.dimension = source.catalog().dimension(picture.dimension());
        this.median = MedianDays.of(dimension, table);
        this.bars = new GroupBars(table, dimension, source);
    }

    /** Returns the picture if the release has the bands of a measure with a median. */
    static Optional<PictureView> of(PictureDefinition picture, PictureSource source) {
        return source.measure(picture)
                .filter(Measure::hasMedian)
                .flatMap(measure -> of(picture, source, measure));
    }

    private static Optional<PictureView> of(
            PictureDefinition picture, PictureSource source, Measure measure) {
        String by = picture.dimension();
        Level level = measure.publication().stateBreakdowns().getOrDefault(by, Level.N);
        return source.table(new TableId(measure.code(), TableId.Rows.STATE, by, level).toString())
                .map(table -> new LengthsPicture(picture, source, measure, level, table).view());
    }

    private PictureView view() {
        String time = new Yearly(source).time(level);
        String what = source.name(measure) + ": " + say.in(dimension.label());
        String sub = say.of("picture.bars.sub", what, time, bars.counties());
        List<PictureView.Line> lines = new ArrayList<>();
        bars.lines().forEach(line -> lines.add(beside(line)));
        lines.add(medianLine());
        return view(
                title(),
                sub,
                bars.drawing(picture.top(), at -> false)
                        .drawings(picture.code(), sub, description()),
                notes(),
                new PictureView.Numbers(
                        sub,
                        say.of("picture.lengths.head"),
                        List.of(say.of("picture.figure"), say.of("picture.lengths.unit")),
                        lines));
    }

    private long days() {
        return Math.round(median.value().orElseThrow());
    }

    private String title() {
        String name = source.name(measure);
        if (median.value().isPresent()) {
            return say.of("picture.lengths.title", name, days());
        }
        return median.reason().equals(Optional.of(Reason.OPEN_ENDED))
                ? say.of("picture.lengths.title.open", name, MedianWords.openBand(dimension, say))
                : say.of("picture.lengths.title.none", name);
    }

    /** Adds an empty cell to a band's line. The median in days has its own column. */
    private static PictureView.Line beside(PictureView.Line band) {
        List<PictureView.Cell> cells = new ArrayList<>(band.cells());
        cells.add(PictureView.Cell.plain(""));
        return new PictureView.Line(band.label(), band.href(), cells, band.bar());
    }

    private PictureView.Line medianLine() {
        boolean withheld = median.isWithheld();
        String text = withheld ? "" : medianWords();
        return new PictureView.Line(
                say.of("picture.lengths.median"),
                List.of(PictureView.Cell.plain(""), PictureView.Cell.of(text, withheld)));
    }

    private String medianWords() {
        return median.value().isPresent()
                ? say.of("picture.lengths.days", days())
                : switch (median.reason().orElseThrow()) {
                    case WITHHELD -> say.of("withheld.read");
                    case OPEN_ENDED -> MedianWords.openBand(dimension, say);
                    case TOO_FEW -> say.of("picture.lengths.few");
                    default -> say.of("key.absent");
                };
    }

    private String description() {
        List<String> said = new ArrayList<>(bars.said());
        said.add(say.of("picture.point", say.of("picture.lengths.median"), medianWords()));
        return say.of("picture.bars.description", String.join("; ", said));
    }

    private List<String> notes() {
        return PictureSource.notes(
                say.of("picture.lengths.note"),
                bars.figures().stream().anyMatch(FigureView::withheld)
                        ? say.of("picture.bars.note")
                        : "",
                say.of("picture.source", measure.code()));
    }
}
