package org.csecprogress.submission.review.page;

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

    /** The table that shows it, by which its fields are named. */
    public String table() {
        return table;
    }

    /** The part that the address names; the key figures where it names none. */
    static ReviewTab of(String name) {
        return Arrays.stream(values())
                .filter(tab -> tab.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(KEY);
    }
}
