package org.csecprogress.review.page;

import java.util.Arrays;

/** The parts of a submission, each at its own address. */
public enum ReviewTab {
    KEY,
    ALL,
    BREAKDOWNS,
    METHODS,
    WORDS,
    MILESTONES,
    CHANGES,
    QUARTER;

    /** Returns the part in the address, by default the key figures. */
    static ReviewTab of(String name) {
        return Arrays.stream(values())
                .filter(tab -> tab.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(KEY);
    }
}
