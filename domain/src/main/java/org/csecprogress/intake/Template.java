package org.csecprogress.intake;

import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Catalogs;
import org.csecprogress.catalog.Category;
import org.csecprogress.catalog.Code;
import org.csecprogress.catalog.Dimension;
import org.csecprogress.catalog.Form;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Language;
import org.csecprogress.validation.Answer;
import org.csecprogress.validation.Answers;

/**
 * A workbook before it is written: a section for each form, a line for each figure that is typed,
 * with what the filing holds now and what was approved last quarter. The catalogue decides what is
 * asked; nothing is listed here.
 */
public final class Template {
    /**
     * A figure that is asked.
     *
     * @param measure name of what is counted
     * @param breakdown name of the breakdown, or the word for a total
     * @param group name of the group, empty for a total
     * @param prior last quarter's answer, where there is one
     * @param now the answer that the filing holds, where there is one
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
     * @param form the form
     * @param name its name
     * @param lines totals, each before its breakdowns
     */
    public record Section(Form form, String name, List<Line> lines) {
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
     * Whether what leaves the portal is invented.
     *
     * @param words says so in a sentence; empty where it is not
     */
    public record Mark(String words) {
        /** Of a portal that is not the demonstration. */
        public static final Mark NONE = new Mark("");

        boolean isDemonstration() {
            return !words.isEmpty();
        }

        /** A title that is read by itself. */
        String before(String title) {
            return isDemonstration() ? words + " " + title : title;
        }
    }

    /**
     * @param prior last quarter's approved answers
     * @param now what the filing holds
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

    /** For whom and when it is. */
    public Stamp stamp() {
        return stamp;
    }

    /** Its words. */
    public BookWords words() {
        return words;
    }

    /** Whether all in it is invented. */
    Mark mark() {
        return mark;
    }

    /** What it is, as its sheets and its file begin. */
    String title() {
        return mark.before(words.title());
    }

    /** Its sections, in the order of the catalogue's forms. */
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
        return new Section(form, form.name().in(language()), lines);
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

    /** What may stand in place of a figure: the reasons why there is none. */
    public List<String> reasons() {
        return catalog.codeList(Catalogs.ABSENT_REASON).codes().stream()
                .map(Code::label)
                .map(label -> label.in(language()))
                .toList();
    }

    /** The words for an absent figure. */
    String reason(Answer.Absent absent) {
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
