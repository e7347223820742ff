package org.csecprogress.submission.page;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What someone typed on a page that was not saved, so that the page can be shown again with it: the
 * raw text, what is wrong with it, and what somebody else has saved meanwhile. Keys are the
 * identifiers of the fields.
 */
final class Draft {
    /** Nothing typed, nothing wrong. */
    static final Draft NONE = new Draft();

    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<String, String> conflicts = new LinkedHashMap<>();

    void type(String field, String raw) {
        typed.put(field, raw);
    }

    void refuse(String field, String sentence) {
        errors.putIfAbsent(field, sentence);
    }

    void conflict(String field, String sentence) {
        conflicts.put(field, sentence);
    }

    /** What was typed, or what is stored where nothing was. */
    String value(String field, String stored) {
        return typed.getOrDefault(field, stored);
    }

    boolean has(String field) {
        return typed.containsKey(field);
    }

    /** What is wrong with the field, empty if nothing is. */
    String error(String field) {
        return errors.getOrDefault(field, conflicts.getOrDefault(field, ""));
    }

    Map<String, String> errors() {
        return errors;
    }

    Map<String, String> conflicts() {
        return conflicts;
    }

    boolean isRefused(String field) {
        return errors.containsKey(field);
    }

    boolean isRefused() {
        return !errors.isEmpty();
    }

    /**
     * What is unsaved as the page is shown: nothing, what was typed and refused, or what waits for
     * a choice between two people's answers. That is never saved without being asked.
     */
    String unsaved() {
        if (!conflicts.isEmpty()) {
            return "choose";
        }
        return isRefused() ? "typed" : "";
    }
}
