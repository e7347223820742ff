package org.csecprogress.review.answer.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Code;
import org.csecprogress.catalog.TextField;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.progress.Evidence;

/** Answers that are not figures, with the catalogue's labels for codes. */
final class FieldWords {
    private final Catalog catalog;
    private final Sentences sentences;

    FieldWords(Catalog catalog, Sentences sentences) {
        this.catalog = catalog;
        this.sentences = sentences;
    }

    /** Returns the answer to a field, or that there is none. */
    String said(TextField field, Answers answers) {
        String text = answers.text(field.code());
        if (text.isEmpty()) {
            return none();
        }
        return field.type().isCoded()
                ? Arrays.stream(text.split("\\|", -1))
                        .map(code -> code(field.codeList(), code))
                        .collect(Collectors.joining(", "))
                : text;
    }

    String none() {
        return sentences.of("review.field.none");
    }

    String code(String list, String code) {
        return catalog.codeList(list)
                .code(code)
                .map(Code::label)
                .map(label -> label.in(sentences.language()))
                .orElse(code);
    }

    /** Returns the name of a milestone, with the agency if agencies report it separately. */
    String milestone(LocalText name, Agency agency) {
        String said = name.in(sentences.language());
        return agency == null
                ? said
                : sentences.of("review.milestone.agency", said, code("AGENCY", agency.name()));
    }

    String status(Optional<MilestoneAnswer> answer) {
        return answer.map(found -> code(Catalogs.MILESTONE_STATUS, found.status()))
                .orElseGet(this::none);
    }

    /** Returns status, date, evidence and note of a milestone as one text. */
    String whole(Optional<MilestoneAnswer> answer) {
        List<String> parts = new ArrayList<>();
        parts.add(status(answer));
        answer.ifPresent(
                found -> {
                    if (found.actual() != null) {
                        parts.add(
                                sentences.of(
                                        "review.milestone.actual", sentences.date(found.actual())));
                    }
                    if (!found.evidence().isEmpty()) {
                        parts.add(
                                sentences.of(
                                        "review.milestone.evidence", evidence(found.evidence())));
                    }
                    if (!found.note().isEmpty()) {
                        parts.add(sentences.of("review.milestone.note", found.note()));
                    }
                });
        return parts.size() == 1 ? parts.get(0) : parts.get(0) + ". " + rest(parts);
    }

    private static String rest(List<String> parts) {
        return String.join(" ", parts.subList(1, parts.size()));
    }

    private String evidence(String written) {
        Evidence evidence = new Evidence(written);
        return evidence.document().isPresent()
                ? sentences.of(
                        "review.evidence.document", Long.toString(evidence.document().getAsLong()))
                : written;
    }
}
