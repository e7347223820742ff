package org.csecprogress.filing.page;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Code;
import org.csecprogress.catalog.TextField;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.web.Sentences;

/** The names and answers of a filing's questions in words. */
public final class AnswerWords {
    private final Catalog catalog;
    private final Sentences words;

    /**
     * @param catalog the catalogue that the filing is made under
     */
    public AnswerWords(Catalog catalog, Sentences words) {
        this.catalog = catalog;
        this.words = words;
    }

    /** Returns the name of a figure, such as "Youth screened, Latino (any race)". */
    public String name(CellKey figure) {
        String label = words.in(catalog.label(figure.input()));
        return catalog.findDimension(figure.dimension())
                .flatMap(dimension -> dimension.category(figure.category()))
                .map(category -> label + ", " + words.in(category.label()))
                .orElse(label);
    }

    /** Returns a figure, such as "1,204", or the reason why there is none. */
    public String figure(Answer answer) {
        return answer.number().map(words::number).orElseGet(() -> reason(answer));
    }

    /** Returns the reason why there is no figure, such as "Pending". */
    public String reason(Answer answer) {
        return code(Catalogs.ABSENT_REASON, answer.written());
    }

    /** Returns the status of a milestone, or empty if it has none. */
    public String status(String status) {
        return code(Catalogs.MILESTONE_STATUS, status);
    }

    /** Returns a text, with labels in place of codes. */
    public String text(TextField field, String stored) {
        return field.type().isCoded() && !stored.isEmpty()
                ? Arrays.stream(stored.split("\\|", -1))
                        .map(code -> code(field.codeList(), code))
                        .collect(Collectors.joining("; "))
                : stored;
    }

    private String code(String list, String code) {
        return catalog.codeList(list).code(code).map(Code::label).map(words::in).orElse(code);
    }
}
