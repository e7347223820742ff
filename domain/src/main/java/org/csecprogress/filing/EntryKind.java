package org.csecprogress.filing;

/** Reason why CDSS enters a filing for a county. */
public enum EntryKind {
    /** The county sent it on paper. */
    PAPER,
    /** The county could not reach the portal. */
    OUTAGE
}
