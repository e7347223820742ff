package org.csecprogress.calendar;

/** What is done with a request for more time. */
public enum ExtensionAction {
    /** The county asks. */
    ASK,
    /** The county takes it back before CDSS decided. */
    WITHDRAW,
    /** CDSS gives the time, or some of it. */
    GRANT,
    /** CDSS does not. */
    REFUSE
}
