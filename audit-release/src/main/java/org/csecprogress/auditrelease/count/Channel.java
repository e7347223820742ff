package org.csecprogress.auditrelease.count;

/** The ways in which a table can disclose a count. */
public enum Channel {
    /** A count of 1 to 10 is printed. */
    SHOWN,
    /** A withheld count is known, or known to be small. */
    WITHHELD,
    /** The rest of a count without one of its parts is known to be 1 to 10. */
    COMPLEMENT,
    /** The rest that is in no row, of a breakdown that not every county answered, is 1 to 10. */
    UNANSWERED,
    /** Two releases differ by 1 to 10. */
    RESTATED,
    /**
     * A later release withholds a figure that an earlier one of its period shows, so few are behind
     * the change.
     */
    HIDDEN,
    /** A sum that was added after the quarters' releases is known to be 1 to 10. */
    LATE,
    /** A county can work out that the others count 1 to 10. */
    OTHERS
}
