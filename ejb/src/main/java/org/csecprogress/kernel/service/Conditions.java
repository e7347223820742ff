package org.csecprogress.kernel.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The conditions of a search that a person put together. Each is a constant text; what the person
 * typed is a parameter.
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

    /** Adds a condition with one value, where the value is not empty. */
    public Conditions andIf(String value, String text) {
        return value.isEmpty() ? this : and(text, value);
    }

    /** Adds a condition with an instant, where there is one. */
    public Conditions andIf(Instant value, String text) {
        return value == null ? this : and(text, value);
    }

    /** The where clause with a space before it, or nothing without conditions. */
    public String where() {
        return texts.isEmpty() ? "" : " where " + String.join(" and ", texts);
    }

    /** The values of the clause, between those that come before and after it in the statement. */
    public Object[] values(List<?> before, Object... after) {
        List<Object> all = new ArrayList<>(before);
        all.addAll(values);
        Collections.addAll(all, after);
        return all.toArray();
    }

    /**
     * A pattern for {@code like … escape '!'} that any text in lower case meets which contains this
     * one.
     */
    public static String contains(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
