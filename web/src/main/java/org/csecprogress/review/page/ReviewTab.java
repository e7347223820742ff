package org.csecprogress.review.page;

import java.util.Arrays;

/** The parts of a submission, each at its own address. */
public enum ReviewTab {
    KEY("figures"),
    ALL("figures"),
    BREAKDOWNS("breakdowns"),
    METHODS("fields"),
    WORDS("fields"),
    MILESTONES("fields"),
    CHANGES("changes"),
    QUARTER("changes");

    private final String table;

    ReviewTab(String table) {
        this.table = table;
    }

    /** Returns the table that shows it, which is also the prefix of its fields. */
    public String table() {
        return table;
    }

    /** Returns the part in the address, by default the key figures. */
    static ReviewTab of(String name) {
        return Arrays.stream(values())
                .filter(tab -> tab.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(KEY);
    }
}
