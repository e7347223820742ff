package org.csecprogress.catalog;

/** How a measure comes into a filing. */
public enum Entry {
    /** The county types its figures. */
    TYPED,
    /** Worked out from other figures, never typed. */
    COMPUTED,
    /** Shows the breakdown of another measure, never typed. */
    VIEW,
    /** Answered by text fields. */
    TEXT
}
