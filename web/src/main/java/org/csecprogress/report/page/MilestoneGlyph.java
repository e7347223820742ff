package org.csecprogress.report.page;

import java.util.Arrays;

/** The marks of a milestone's statuses, from most to least progress, by the statuses' codes. */
enum MilestoneGlyph {
    IMPLEMENTED("i"),
    ADOPTED("a"),
    DRAFTED("d"),
    IN_PROGRESS("p"),
    NOT_STARTED("n"),
    SUSPENDED("s"),
    NOT_APPLICABLE("x"),
    NOT_REPORTED("u");

    private final String letter;

    MilestoneGlyph(String letter) {
        this.letter = letter;
    }

    /** Returns the letter in the name of its symbol. */
    String letter() {
        return letter;
    }

    /** Returns the letter of a status, or empty if the status has no mark. */
    static String of(String status) {
        return Arrays.stream(values())
                .filter(glyph -> glyph.name().equals(status))
                .map(MilestoneGlyph::letter)
                .findFirst()
                .orElse("");
    }
}
