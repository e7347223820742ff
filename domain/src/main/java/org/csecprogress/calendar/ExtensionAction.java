package org.csecprogress.calendar;

/** Actions on a request for more time. */
public enum ExtensionAction {
    /** The county asks. */
    ASK,
    /** The county withdraws the request before CDSS decides. */
    WITHDRAW,
    /** CDSS grants the time, or some of it. */
    GRANT,
    /** CDSS refuses. */
    REFUSE
}
