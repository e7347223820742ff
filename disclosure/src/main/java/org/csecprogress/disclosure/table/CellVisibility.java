package org.csecprogress.disclosure.table;

/** The relation of a cell to the public. */
public enum CellVisibility {
    /** It is published, unless a plan withholds it at the cost of its worth. */
    OPEN,
    /** It is already public, by an earlier release or by its nature. */
    PUBLIC,
    /** It is withheld whatever the plan says, because it was before or because a companion is. */
    WITHHELD,
    /** It is not published, but an attacker can write an equation with it. */
    UNPUBLISHED
}
