package org.csecprogress.release.making;

/** Result of a trial. */
public enum TrialState {
    /** Planned, with every requirement proved as for a release. */
    PROVED,
    /** Planned only: a criterion weaker than COVER is never published. */
    PLANNED,
    /** Some requirement could not be proved, so nothing could be published. */
    UNPROVED,
    /** The trial failed. */
    BROKEN
}
