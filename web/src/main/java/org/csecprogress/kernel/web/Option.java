package org.csecprogress.kernel.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * One option of a plain list.
 *
 * @param value the value sent
 * @param said the label shown
 */
public record Option(String value, String said, boolean isChosen) {
    /** Returns a list that begins with the option to choose none. */
    public static <T> List<Option> list(
            String none,
            Collection<T> things,
            Function<T, String> value,
            Function<T, String> said,
            String chosen) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", none, chosen.isEmpty()));
        for (T thing : things) {
            String sent = value.apply(thing);
            options.add(new Option(sent, said.apply(thing), sent.equals(chosen)));
        }
        return options;
    }
}
