package org.csecprogress.publication.picture.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.csecprogress.catalog.Dimension;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.publication.ReleaseTable;
import org.csecprogress.publication.page.FigureView;

/** The rows of a breakdown as bars, as lines of a table and in words. */
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

    /** The rows, in the order of the table. */
    List<FigureView> figures() {
        return figures;
    }

    /** The number of counties behind them, in words. */
    String counties() {
        return figures.get(0).counties();
    }

    /** The lines of a table of the same numbers. */
    List<PictureView.Line> lines() {
        return figures.stream()
                .map(
                        figure ->
                                new PictureView.Line(
                                        figure.label(),
                                        "",
                                        List.of(PictureView.Cell.value(figure, say)),
                                        ""))
                .toList();
    }

    /**
     * The bars on an axis.
     *
     * @param spoken which rows the title speaks of
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

    /** What each row says, for who does not see the bars. */
    List<String> said() {
        List<String> said = new ArrayList<>();
        for (FigureView figure : figures) {
            String value = figure.withheld() ? say.of("withheld.read") : words(figure);
            said.add(say.of("picture.point", figure.label(), value));
        }
        return said;
    }
}
