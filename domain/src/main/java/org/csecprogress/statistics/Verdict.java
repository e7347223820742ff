package org.csecprogress.statistics;

/** What is said of a change between two periods. */
public enum Verdict {
    /** More than chance explains, and upwards. */
    CLEARLY_UP,
    /** More than chance explains, and downwards. */
    CLEARLY_DOWN,
    /** No more than chance explains. */
    NO_CLEAR_CHANGE,
    /** Nothing is said; a difference may be stated. */
    NOT_COMPARED
}
