package org.csecprogress.auditrelease;

/** Ways in which a table says too much. */
public enum Channel {
    /** A count of 1 to 10 is printed. */
    SHOWN,
    /** A withheld count is known, or known to be small. */
    WITHHELD,
    /** What is left of a count without a part of it is known to be 1 to 10. */
    COMPLEMENT,
    /** What is in no row of a breakdown that not every county answered is 1 to 10. */
    UNANSWERED,
    /** Two releases differ by 1 to 10. */
    RESTATED,
    /**
     * A later release withholds what an earlier one of its period shows: few are behind a change.
     */
    HIDDEN,
    /** What came after the quarters' releases is known to be 1 to 10. */
    LATE,
    /** One county can work out 1 to 10 of the others. */
    OTHERS
}
