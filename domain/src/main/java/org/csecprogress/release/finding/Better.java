package org.csecprogress.release.finding;

/** The direction in which a change of a figure is progress. */
public enum Better {
    UP,
    DOWN,
    /** A rise may mean more need or better work, so neither direction is called progress. */
    NEITHER
}
