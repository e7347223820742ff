package org.csecprogress.report.picture.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.report.drawing.page.BarsDrawing;
import org.csecprogress.report.figure.page.FigureView;

/** The rows of a breakdown as bars, as table lines and in words. */
final class GroupBars {
    private final ReleaseTable table;
    private final Sentences say;
    private final List<FigureView> figures;

    GroupBars(ReleaseTable table, Dimension dimension, PictureSource source) {
        this.table = table;
        this.say = source.say();
        this.figures =
                table.rows().stream()
                        .map(
                                row ->
                                        FigureView.of(
                                                row,
                                                source.label(dimension, row.category()),
                                                source.catalog().measure(row.measure()),
                                                say))
                        .toList();
    }

    /** Returns the rows, in the order of the table. */
    List<FigureView> figures() {
        return figures;
    }

    /** Returns the number of counties covered, in words. */
    String counties() {
        return figures.get(0).counties();
    }

    /** Returns the lines of a table of the same numbers. */
    List<PictureView.Line> lines() {
        return figures.stream()
                .map(
                        figure ->
                                new PictureView.Line(
                                        figure.label(),
                                        List.of(PictureView.Cell.value(figure, say))))
                .toList();
    }

    /**
     * Returns the bars on an axis.
     *
     * @param spoken which rows the title mentions
     */
    BarsDrawing drawing(int top, IntPredicate spoken) {
        List<BarsDrawing.Group> bars = new ArrayList<>();
        for (int at = 0; at < figures.size(); at++) {
            FigureView figure = figures.get(at);
            bars.add(
                    new BarsDrawing.Group(
                            figure.label(),
                            table.rows().get(at).value().stream()
                                    .mapToDouble(Number::doubleValue)
                                    .findFirst(),
                            words(figure),
                            figure.withheld(),
                            spoken.test(at)));
        }
        return new BarsDrawing(bars, top);
    }

    private String words(FigureView figure) {
        if (figure.withheld()) {
            return say.of("picture.bars.withheld");
        }
        return figure.value().isEmpty() ? say.of(figure.why()) : figure.value();
    }

    /** Returns each row in words, for the text alternative. */
    List<String> said() {
        return figures.stream().map(this::said).toList();
    }

    private String said(FigureView figure) {
        String value = figure.withheld() ? say.of("withheld.read") : words(figure);
        return say.of("picture.point", figure.label(), value);
    }
}
