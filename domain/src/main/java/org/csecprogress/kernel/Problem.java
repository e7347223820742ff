package org.csecprogress.kernel;

import java.util.List;

/**
 * A problem in a form that no catalogue rule covers, such as a missing reason.
 *
 * @param field the form field, or empty for the whole form
 * @param key key of the message
 * @param arguments arguments of the message
 */
public record Problem(String field, String key, List<Object> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** Returns a problem of a field, without arguments. */
    public static Problem of(String field, String key) {
        return new Problem(field, key, List.of());
    }
}
