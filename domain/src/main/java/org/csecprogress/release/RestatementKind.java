package org.csecprogress.release;

/** Why a release replaces an earlier one of its quarter. */
public enum RestatementKind {
    /** Counties filed after the freeze, or more complete data came in. */
    LATE_DATA,

    /** Figures are counted or computed in another way. */
    METHOD,

    /** A county or CDSS made an error in the earlier release. */
    ERROR
}
