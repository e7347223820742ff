package org.csecprogress.kernel;

import java.util.List;

/**
 * What is wrong with a form that is not a matter of the catalogue's rules, such as a missing
 * reason.
 *
 * @param field the form field it belongs to, or empty for the form as a whole
 * @param key key of the sentence in the words
 * @param arguments values for its placeholders
 */
public record Problem(String field, String key, List<Object> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** A problem of a field, without values in its sentence. */
    public static Problem of(String field, String key) {
        return new Problem(field, key, List.of());
    }
}
