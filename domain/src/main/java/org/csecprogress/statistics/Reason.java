package org.csecprogress.statistics;

/** Why a statistic is not shown. Where there are several reasons the first of these is given. */
public enum Reason {
    /** A figure that it is computed from is withheld. */
    WITHHELD,
    /** A figure that it is computed from does not exist. */
    NO_DATA,
    /** The number of children is not known, or is zero. */
    NO_POPULATION,
    /** There is nothing of which it could be a share, or with which it could be compared. */
    NOTHING_COUNTED,
    /** The part is larger than the whole, as after a correction of one of them alone. */
    NOT_A_SHARE,
    /** There are fewer events than such a statistic needs. */
    TOO_FEW,
    /** It lies in a band that has no upper end. */
    OPEN_ENDED,
    /** The counties that reported are not known to be the same. */
    COUNTIES_DIFFER,
    /** Counties count a youth once each, and so chance alone has no known size. */
    UNDUPLICATED
}
