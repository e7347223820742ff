package org.csecprogress.filing.saving.page;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Unsaved input of a page, so that the page can be shown again with it: the raw text, its errors,
 * and conflicts with what somebody else has saved. Keys are field identifiers.
 */
public final class Draft {
    /** A draft without input or errors. */
    public static final Draft NONE = new Draft();

    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<String, String> conflicts = new LinkedHashMap<>();

    /** Keeps what was typed into a field. */
    public void type(String field, String raw) {
        typed.put(field, raw);
    }

    /** Adds the error of a field, unless it has one. */
    public void refuse(String field, String sentence) {
        errors.putIfAbsent(field, sentence);
    }

    /** Adds what somebody else has saved in a field that this page changed as well. */
    public void conflict(String field, String sentence) {
        conflicts.put(field, sentence);
    }

    /** Returns the typed value, or the stored one if nothing was typed. */
    public String value(String field, String stored) {
        return typed.getOrDefault(field, stored);
    }

    /** Whether something was typed into the field. */
    public boolean has(String field) {
        return typed.containsKey(field);
    }

    /** Returns the error of the field, or empty. */
    public String error(String field) {
        return errors.getOrDefault(field, conflicts.getOrDefault(field, ""));
    }

    /** Returns the errors by field. */
    public Map<String, String> errors() {
        return errors;
    }

    /** Returns the conflicts by field. */
    public Map<String, String> conflicts() {
        return conflicts;
    }

    /** Whether the field has an error. */
    public boolean isRefused(String field) {
        return errors.containsKey(field);
    }

    /** Whether any field has an error. */
    public boolean isRefused() {
        return !errors.isEmpty();
    }

    /**
     * Returns what is unsaved on the page: empty, "typed" for refused input, or "choose" for a
     * conflict between two people's answers. A conflict is never saved without asking.
     */
    public String unsaved() {
        if (!conflicts.isEmpty()) {
            return "choose";
        }
        return isRefused() ? "typed" : "";
    }
}
