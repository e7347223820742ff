package org.csecprogress.disclosure.table;

/** How a count of the system relates to the public. */
public enum Standing {
    /** Published, unless a plan withholds it at the cost of its worth. */
    OPEN,
    /** Public already, by an earlier release or by its nature: known for ever. */
    PUBLIC,
    /** Withheld whatever the plan says, because it was once, or because a companion is. */
    WITHHELD,
    /** Published nowhere, but an attacker can write down an equation with it. */
    UNPUBLISHED
}
