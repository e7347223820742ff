package org.csecprogress.filing.text.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.TextField;
import org.csecprogress.filing.answer.Parsed;
import org.csecprogress.filing.page.AnswerWords;
import org.csecprogress.filing.rules.FigureParser;
import org.csecprogress.filing.rules.service.FilingChanges;
import org.csecprogress.filing.saving.page.SentExplanations;
import org.csecprogress.filing.saving.page.SentFields;
import org.csecprogress.filing.saving.page.SentPage;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.web.Sentences;

/** Parses a submitted page of texts. Untouched fields are not part of the changes. */
final class TextRequest extends SentPage {
    private final Map<String, String> texts = new HashMap<>();
    private final SentExplanations explanations;

    TextRequest(
            Catalog catalog,
            List<TextField> fields,
            FigureParser parser,
            Sentences words,
            SentFields sent) {
        super(catalog, words, sent);
        for (TextField field : fields) {
            String raw = sent.joined(field.code());
            Parsed<String> parsed = parser.text(field.code(), raw);
            Optional<Finding> refused = parsed.finding();
            String text = parsed.value().orElse("");
            if (refused.isPresent()) {
                draft.type(field.code(), raw);
                refuse(field.code(), refused.get());
            } else if (shown.isTextTouched(field.code(), text)) {
                draft.type(field.code(), text);
                texts.put(field.code(), text);
            }
        }
        explanations = new SentExplanations(shown, draft);
        explanations.read(
                sent, key -> fields.stream().anyMatch(field -> key.endsWith("|" + field.code())));
    }

    @Override
    public FilingChanges changes() {
        return FilingChanges.ofTexts(texts, explanations.byKey());
    }

    @Override
    public void compare(Filing now) {
        explanations.compare(now, words);
        texts.forEach(
                (field, mine) -> {
                    String theirs = now.answers().text(field);
                    if (shown.isTextTouched(field, theirs) && !theirs.equals(mine)) {
                        TextField known = now.catalog().textField(field);
                        String said = new AnswerWords(now.catalog(), words).text(known, theirs);
                        String name = words.in(known.label());
                        draft.conflict(field, words.of("grid.conflict.words", said, name));
                    }
                });
    }
}
