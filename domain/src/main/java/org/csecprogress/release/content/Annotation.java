package org.csecprogress.release.content;

import java.util.Set;
import java.util.stream.Collectors;

/** Notes on a value that a reader must know, as the numbered codes of California's open data. */
public enum Annotation {
    /** A small number, or one that would give a small number away, is withheld. */
    WITHHELD(1),
    /** No county answered, or the figure cannot be worked out. */
    NO_DATA(3),
    /** The count is 11 to 19 events and varies a great deal by chance. */
    UNSTABLE(4),
    /** Not all counties answered. */
    INCOMPLETE(5),
    /** The figure is as first published, without what a county filed later. */
    FIRST_FIGURE(6),
    /** The county filed after the freeze, so no sum includes it. */
    AFTER_FREEZE(7);

    private final int code;

    Annotation(int code) {
        this.code = code;
    }

    /** Returns the number of the code. */
    public int code() {
        return code;
    }

    /** Returns the codes in order, joined by semicolons; 0 if there are none. */
    static String written(Set<Annotation> annotations) {
        return annotations.isEmpty()
                ? "0"
                : annotations.stream()
                        .sorted()
                        .map(annotation -> String.valueOf(annotation.code))
                        .collect(Collectors.joining(";"));
    }
}
