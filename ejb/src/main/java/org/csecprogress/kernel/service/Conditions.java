package org.csecprogress.kernel.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The conditions of a search that a person puts together. Each is a constant text; typed values are
 * parameters.
 */
public final class Conditions {
    private final List<String> texts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Adds a condition with the values of its question marks. */
    public Conditions and(String text, Object... parameters) {
        texts.add("(" + text + ")");
        Collections.addAll(values, parameters);
        return this;
    }

    /** Adds a condition with one value, unless the value is empty. */
    public Conditions andIf(String value, String text) {
        return value.isEmpty() ? this : and(text, value);
    }

    /** Adds a condition with an instant, unless the instant is null. */
    public Conditions andIf(Instant value, String text) {
        return value == null ? this : and(text, value);
    }

    /** Returns the where clause with a leading space, or an empty text without conditions. */
    public String where() {
        return texts.isEmpty() ? "" : " where " + String.join(" and ", texts);
    }

    /** Returns the values of the clause between those before and after it. */
    public Object[] values(List<?> before, Object... after) {
        List<Object> all = new ArrayList<>(before);
        all.addAll(values);
        Collections.addAll(all, after);
        return all.toArray();
    }

    /**
     * Returns a pattern for {@code like … escape '!'} that matches any lower-case text containing
     * this one.
     */
    public static String contains(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
