package org.csecprogress.publication;

import java.util.Set;
import java.util.stream.Collectors;

/** What a reader must know of a value, as numbered codes of California's open data. */
public enum Annotation {
    /** A small number, or one that would give a small number away. */
    WITHHELD(1),
    /** No county answered, or the figure cannot be worked out. */
    NO_DATA(3),
    /** From 11 to 19 events: changes a great deal by chance. */
    UNSTABLE(4),
    /** Not all counties answered. */
    INCOMPLETE(5),
    /** As first published: what a county filed later is not in it. */
    FIRST_FIGURE(6),
    /** Filed after the freeze: it is in no sum. */
    AFTER_FREEZE(7);

    private final int code;

    Annotation(int code) {
        this.code = code;
    }

    /** The number of the code. */
    public int code() {
        return code;
    }

    /** The codes in order, joined by semicolons; 0 for none. */
    static String written(Set<Annotation> annotations) {
        return annotations.isEmpty()
                ? "0"
                : annotations.stream()
                        .sorted()
                        .map(annotation -> String.valueOf(annotation.code))
                        .collect(Collectors.joining(";"));
    }
}
