package org.csecprogress.filing.saving.page;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.csecprogress.filing.answer.WhyQuestion;
import org.csecprogress.filing.page.Targets;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.web.Sentences;

/**
 * The explanations of a submitted page, by key of the question. Untouched ones are not part of
 * them.
 */
public final class SentExplanations {
    private final Shown shown;
    private final Draft draft;
    private final Map<String, String> given = new HashMap<>();

    public SentExplanations(Shown shown, Draft draft) {
        this.shown = shown;
        this.draft = draft;
    }

    /**
     * Reads the explanations of the questions that belong to the page.
     *
     * @param isOfPage whether a key is of a question on the page
     */
    public void read(SentFields sent, Predicate<String> isOfPage) {
        for (String name : sent.names()) {
            String key = name.startsWith(Targets.WHY) ? name.substring(Targets.WHY.length()) : "";
            if (!key.isEmpty() && isOfPage.test(key)) {
                read(name, key, sent);
            }
        }
    }

    private void read(String name, String key, SentFields sent) {
        String text = sent.text(name).strip();
        boolean same = !text.isEmpty() && sent.first(Targets.SAME + key) != null;
        if (same || shown.isTextTouched(name, text)) {
            draft.type(name, text);
            given.put(key, text);
        }
    }

    /** Returns the explanations by key of the question. */
    public Map<String, String> byKey() {
        return Collections.unmodifiableMap(given);
    }

    /** Returns the keys of the questions that both this page and somebody else answered. */
    public List<String> conflicts(Map<String, String> stored) {
        return given.keySet().stream()
                .filter(
                        key ->
                                shown.isTextTouched(
                                        Targets.WHY + key, WhyQuestion.text(key, stored)))
                .filter(key -> !given.get(key).equals(WhyQuestion.text(key, stored)))
                .toList();
    }

    /** Marks the conflicts with the stored filing in the draft. */
    public void compare(Filing now, Sentences words) {
        Targets targets = new Targets(now.catalog(), now.submission().period(), words);
        for (String key : conflicts(now.explanations())) {
            String theirs = WhyQuestion.text(key, now.explanations());
            String about = targets.label(key.substring(key.indexOf('|') + 1));
            draft.conflict(Targets.WHY + key, words.of("grid.conflict.words", theirs, about));
        }
    }
}
