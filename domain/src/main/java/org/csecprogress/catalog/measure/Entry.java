package org.csecprogress.catalog.measure;

/** The way in which a measure gets its figures. */
public enum Entry {
    /** The county types its figures. */
    TYPED,
    /** Computed from other figures, never typed. */
    COMPUTED,
    /** Shows the breakdown of another measure, never typed. */
    VIEW,
    /** Answered by text fields. */
    TEXT
}
