package org.csecprogress.calendar;

/**
 * Why a date of release was moved. The reasons are a list, so that everyone reads them in words
 * that were passed in both languages.
 */
public enum MoveReason {
    /** The state does not work on the day that was announced. */
    CLOSED,
    /** Counties need more time to file or to answer. */
    COUNTIES,
    /** The checks of the figures take longer. */
    CHECKS,
    /** A fault of the portal had to be repaired. */
    FAULT,
    /** An emergency in the state. */
    EMERGENCY,
    /** The report is ready before its day. */
    READY
}
