package org.csecprogress.report.explore.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.exploration.AnsweredRow;
import org.csecprogress.release.exploration.AnsweredRow.Part;
import org.csecprogress.release.exploration.FigureAnswer;
import org.csecprogress.release.exploration.FigureQuestion;
import org.csecprogress.report.explore.web.AskedQuestion;
import org.csecprogress.report.figure.page.FigureView;
import org.csecprogress.report.figure.page.Wholes;

/** The figures of an answer as shown to readers, made as on the pages of the report. */
final class ExploredFigures {
    private final AskedQuestion asked;
    private final FigureAnswer answer;
    private final Catalog catalog;
    private final Measure measure;
    private final QuestionWords words;
    private final Sentences say;

    /**
     * Creates the figures of an answer.
     *
     * @param catalog the catalogue of the release that answers
     */
    ExploredFigures(
            AskedQuestion asked,
            FigureAnswer answer,
            Catalog catalog,
            QuestionWords words,
            Sentences say) {
        this.asked = asked;
        this.answer = answer;
        this.catalog = catalog;
        this.measure = measure(asked, catalog);
        this.words = words;
        this.say = say;
    }

    /** Returns the measure as its release knew it, or as it is known now. */
    private static Measure measure(AskedQuestion asked, Catalog catalog) {
        String code = asked.question().measure();
        return catalog.findMeasure(code)
                .orElseGet(() -> asked.exploration().space().measure(code).orElseThrow());
    }

    Measure measure() {
        return measure;
    }

    /**
     * A line of the table.
     *
     * @param marked whether it is about the place that was chosen
     * @param href address of the page about its place, or empty
     */
    public record Line(FigureView figure, boolean marked, String href) {}

    /**
     * Lines with a heading.
     *
     * @param label the heading, or empty
     */
    public record Group(String label, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /** The table of an answer. A column holds one kind of figure. */
    public record Table(List<Group> groups) {
        public Table {
            groups = List.copyOf(groups);
        }

        private Stream<FigureView> figures() {
            return groups.stream().flatMap(g -> g.lines().stream()).map(Line::figure);
        }

        /** Whether it has any rows. */
        public boolean isFilled() {
            return !groups.isEmpty();
        }

        /** Whether any of its figures is a part of a whole. */
        public boolean isShared() {
            return figures().anyMatch(figure -> figure.part().isExpected());
        }

        /** Whether any of its figures has a rate. */
        public boolean isRated() {
            return figures().anyMatch(figure -> figure.rate().isExpected());
        }

        /** Whether any of its figures is the sum of several counties. */
        public boolean isSummed() {
            return figures().anyMatch(figure -> !figure.counties().isEmpty());
        }

        /** Whether any of its figures is as first released. */
        public boolean isFirst() {
            return figures().anyMatch(FigureView::first);
        }

        /** Returns the number of columns. */
        public int getWidth() {
            return 2 + (isShared() ? 2 : 0) + (isRated() ? 1 : 0) + (isSummed() ? 1 : 0);
        }
    }

    /** Returns the figure of the place and that of the state, as far as there are any. */
    List<FigureView> headline() {
        List<AnsweredRow> asking = answer.in(Part.ASKED);
        boolean single = asking.size() == 1 && !answer.question().isBreakdown();
        return Stream.of(
                        answer.in(Part.WHOLE),
                        single ? asking : List.<AnsweredRow>of(),
                        answer.in(Part.STATE))
                .flatMap(List::stream)
                .map(row -> view(row, words.place(row.row().geography())))
                .toList();
    }

    /** Returns all rows: places from the state to the counties of like size, or groups. */
    Table table() {
        List<Group> groups = new ArrayList<>();
        boolean grouped = answer.question().isBreakdown();
        List<Line> first =
                Stream.of(Part.STATE, Part.WHOLE)
                        .flatMap(part -> answer.in(part).stream())
                        .map(this::line)
                        .toList();
        List<Line> rest =
                answer.rows().stream()
                        .filter(row -> row.part() == Part.ASKED || row.part() == Part.OTHER)
                        .map(this::line)
                        .toList();
        groups.add(new Group("", Stream.of(first, rest).flatMap(List::stream).toList()));
        List<Line> like = answer.in(Part.LIKE).stream().map(this::line).toList();
        if (!grouped && !like.isEmpty()) {
            groups.add(new Group(say.of("explore.like"), like));
        }
        return new Table(groups.stream().filter(g -> !g.lines().isEmpty()).toList());
    }

    private Line line(AnsweredRow row) {
        FigureQuestion question = answer.question();
        String place = row.row().geography();
        boolean here = place.equals(question.place());
        boolean marked =
                !question.isBreakdown()
                        && row.part() == Part.ASKED
                        && answer.in(Part.ASKED).size() == 1;
        boolean grouped = question.isBreakdown();
        String label = grouped ? group(row) : words.placeInList(place);
        String href =
                grouped || (here && question.by().equals(FigureQuestion.TOTAL))
                        ? ""
                        : asked.page(
                                new FigureQuestion(
                                        question.measure(),
                                        question.time(),
                                        FigureQuestion.TOTAL,
                                        place));
        return new Line(view(row, label), marked, href);
    }

    private String group(AnsweredRow row) {
        return row.part() == Part.WHOLE
                ? say.of("explore.whole")
                : catalog.findDimension(row.table().content())
                        .flatMap(dimension -> dimension.publicGroup(row.row().category()))
                        .map(PublicGroup::label)
                        .map(say::in)
                        .orElse(row.row().category());
    }

    private FigureView view(AnsweredRow row, String label) {
        return new Wholes(catalog, this::rows)
                .of(FigureView.of(row.row(), label, measure, say), measure, row.row(), row.table());
    }

    private List<ReleaseRow> rows(String table) {
        return asked.exploration().rows(asked.question().time().quarter(), table);
    }

    /** Returns the table that has the rows that are asked for, if there is one. */
    Optional<TableId> asking() {
        return answer.in(Part.ASKED).stream().map(AnsweredRow::table).findFirst();
    }
}
