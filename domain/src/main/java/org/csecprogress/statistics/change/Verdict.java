package org.csecprogress.statistics.change;

/** The verdict on a change over time. */
public enum Verdict {
    /** The increase is more than chance explains. */
    CLEARLY_UP,
    /** The decrease is more than chance explains. */
    CLEARLY_DOWN,
    /** The change is no more than chance explains. */
    NO_CLEAR_CHANGE,
    /** There is no verdict; the difference may be stated. */
    NOT_COMPARED
}
