package org.csecprogress.release.job;

/** Kind of long work on a release. */
public enum JobKind {
    /** Builds the tables of a release. */
    BUILD,
    /** Tries what another design would withhold. */
    WHAT_IF
}
