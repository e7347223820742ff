package org.csecprogress.statistics;

/** Reason why a statistic is not shown. The first that applies is given. */
public enum Reason {
    /** A figure that it is computed from is withheld. */
    WITHHELD,
    /** A figure that it is computed from does not exist. */
    NO_DATA,
    /** The number of children is not known, or is zero. */
    NO_POPULATION,
    /** There is nothing to be a share of, or to compare with. */
    NOTHING_COUNTED,
    /** The part is larger than the whole, for example after a correction of only one of them. */
    NOT_A_SHARE,
    /** There are fewer events than such a statistic needs. */
    TOO_FEW,
    /** The result is in a band without an upper end. */
    OPEN_ENDED,
    /** The counties that reported are not known to be the same. */
    COUNTIES_DIFFER,
    /** Each county counts a youth once, so the variation by chance is not known. */
    UNDUPLICATED
}
