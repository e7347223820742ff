package org.csecprogress.review.answer.page;

import java.math.BigDecimal;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.kernel.web.Sentences;

/** Figures formatted in the reader's language. */
final class FormattedFigures {
    private final Sentences sentences;
    private final Catalog catalog;

    FormattedFigures(Sentences sentences, Catalog catalog) {
        this.sentences = sentences;
        this.catalog = catalog;
    }

    /** Returns "1,503", the reason for a missing figure, or a dash if there is no answer. */
    String said(Optional<Answer> answer) {
        return answer.map(this::said).orElse("–");
    }

    private String said(Answer answer) {
        return answer.number()
                .map(sentences::number)
                .orElseGet(() -> reason(((Answer.Absent) answer).reason().name()));
    }

    private String reason(String code) {
        return catalog.codeList(Catalogs.ABSENT_REASON)
                .code(code)
                .map(found -> found.label().in(sentences.language()))
                .orElse(code);
    }

    /** Returns "+19", "−3" with a real minus sign, "no change", or empty if either is missing. */
    String change(Optional<BigDecimal> from, Optional<BigDecimal> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return "";
        }
        BigDecimal change = to.get().subtract(from.get());
        if (change.signum() == 0) {
            return sentences.of("review.change.none");
        }
        return sentences.signed(change);
    }
}
