package org.csecprogress.exchange.file;

import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Code;
import org.csecprogress.catalog.Form;
import org.csecprogress.catalog.dimension.Category;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Language;

/**
 * A workbook before it is written: a section for each form and a line for each typed figure, with
 * the current answer and the one approved last quarter. The lines come from the catalogue.
 */
public final class Template {
    /**
     * A line for one figure.
     *
     * @param measure name of the measure
     * @param breakdown name of the breakdown, or the word for a total
     * @param group name of the group; empty for a total
     * @param prior last quarter's answer, if there is one
     * @param now the current answer, if there is one
     */
    public record Line(
            CellKey figure,
            String measure,
            String breakdown,
            String group,
            Optional<Answer> prior,
            Optional<Answer> now) {}

    /**
     * The figures of a form.
     *
     * @param name name of the form
     * @param lines the totals, each before its breakdowns
     */
    public record Section(String name, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    private final Stamp stamp;
    private final Catalog catalog;
    private final Answers prior;
    private final Answers now;
    private final BookWords words;
    private final Mark mark;

    /**
     * The mark on files with made-up data.
     *
     * @param words the notice; empty if the data are real
     */
    public record Mark(String words) {
        /** The mark outside the demonstration. */
        public static final Mark NONE = new Mark("");

        public boolean isDemonstration() {
            return !words.isEmpty();
        }

        /** Returns a title that carries the notice. */
        String before(String title) {
            return isDemonstration() ? words + " " + title : title;
        }
    }

    /**
     * @param prior last quarter's approved answers
     * @param now the current answers
     */
    public Template(
            Stamp stamp, Catalog catalog, Answers prior, Answers now, BookWords words, Mark mark) {
        this.stamp = stamp;
        this.catalog = catalog;
        this.prior = prior;
        this.now = now;
        this.words = words;
        this.mark = mark;
    }

    /** Returns the stamp. */
    public Stamp stamp() {
        return stamp;
    }

    /** Returns the texts. */
    public BookWords words() {
        return words;
    }

    /** Returns the mark. */
    public Mark mark() {
        return mark;
    }

    /** Returns the title at the top of its sheets and files. */
    public String title() {
        return mark.before(words.title());
    }

    /** Returns the sections in the order of the catalogue's forms. */
    public List<Section> sections() {
        return catalog.forms().stream().map(this::section).toList();
    }

    private Section section(Form form) {
        List<Line> lines =
                catalog.measuresOf(form).stream()
                        .flatMap(measure -> catalog.inputsOf(measure).stream())
                        .flatMap(input -> catalog.cellsOf(input).stream())
                        .map(this::line)
                        .toList();
        return new Section(form.name().in(language()), lines);
    }

    private Line line(CellKey figure) {
        Optional<Dimension> dimension = catalog.findDimension(figure.dimension());
        return new Line(
                figure,
                catalog.label(figure.input()).in(language()),
                dimension.map(d -> d.label().in(language())).orElse(words.headings().total()),
                dimension
                        .flatMap(d -> d.category(figure.category()))
                        .map(Category::label)
                        .map(label -> label.in(language()))
                        .orElse(""),
                prior.figure(figure),
                now.figure(figure));
    }

    /** Returns the labels that may replace a figure: the reasons why there is none. */
    public List<String> reasons() {
        return catalog.codeList(Catalogs.ABSENT_REASON).codes().stream()
                .map(Code::label)
                .map(label -> label.in(language()))
                .toList();
    }

    /** Returns the label for an absent figure. */
    public String reason(Answer.Absent absent) {
        return catalog.codeList(Catalogs.ABSENT_REASON)
                .code(absent.reason().name())
                .map(Code::label)
                .map(label -> label.in(language()))
                .orElse(absent.written());
    }

    private Language language() {
        return words.language();
    }
}
