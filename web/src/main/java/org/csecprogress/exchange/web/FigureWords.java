package org.csecprogress.exchange.web;

import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Input;
import org.csecprogress.exchange.file.RowError;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.page.AnswerWords;
import org.csecprogress.filing.rules.FindingText;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.web.Sentences;

/** The names and values of figures in words, and what values are allowed. */
public final class FigureWords {
    private final Catalog catalog;
    private final Sentences words;
    private final AnswerWords answers;

    /**
     * @param catalog the catalogue that the figures are filed under
     */
    public FigureWords(Catalog catalog, Sentences words) {
        this.catalog = catalog;
        this.words = words;
        answers = new AnswerWords(catalog, words);
    }

    /** Returns the name of a figure, such as "Youth screened, Latino (any race)". */
    public String name(CellKey figure) {
        return answers.name(figure);
    }

    /** Returns "1,204", "Pending", or that there is no figure. */
    public String of(Optional<Answer> answer) {
        return answer.map(answers::figure).orElseGet(() -> words.of("workbook.none"));
    }

    /** Returns the expected value, or how the file contradicts itself; empty if not known. */
    String expected(RowError error) {
        return error.kind() == RowError.Kind.CONTRADICTS
                ? error.finding().map(new FindingText(catalog, words.language())::of).orElseThrow()
                : error.figure().map(this::expected).orElse("");
    }

    /** Returns the allowed values, such as "A whole number from 0 to 999,999". */
    public String expected(CellKey figure) {
        Optional<Input> input = catalog.findInput(figure.input());
        if (input.isEmpty()) {
            return "";
        }
        String from = words.number(input.get().min());
        String to = words.number(input.get().max());
        return input.get().type() == Input.NumberType.INTEGER
                ? words.of("workbook.expected.whole", from, to)
                : words.of("workbook.expected.decimal", from, to, input.get().decimals());
    }
}
