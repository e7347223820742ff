package org.csecprogress.filing.saving.page;

import java.util.Map;
import java.util.Set;

/**
 * The fields of a form that saves itself, as the browser sent them.
 *
 * @param values the values by name, in the order of the page
 */
public record SentFields(Map<String, String[]> values) {
    /** Returns the first value of a field, or null if it was not sent. */
    public String first(String name) {
        return values.containsKey(name) ? values.get(name)[0] : null;
    }

    /** Returns the first value of a field, or empty if it was not sent. */
    public String text(String name) {
        return values.containsKey(name) ? first(name) : "";
    }

    /** Returns all values of a field as a text answer holds them; empty if it was not sent. */
    public String joined(String name) {
        return String.join("|", values.getOrDefault(name, new String[0]));
    }

    /** Returns the names of the fields. */
    public Set<String> names() {
        return values.keySet();
    }
}
