package org.csecprogress.publication;

import org.csecprogress.kernel.CountyCode;

/**
 * Whether a county is in a release, and whether it reported by its due date.
 *
 * @param fromFirst whether it is in the first release of the period, and so in every sum
 */
public record CountyStanding(CountyCode county, Standing standing, boolean fromFirst) {
    /** The way in which a county reported. */
    public enum Standing {
        ON_TIME,
        LATE,
        /** The county filed after the freeze, and its figures could not enter the sums. */
        AFTER_FREEZE,
        /** The county filed, but CDSS had not decided by the freeze. */
        NOT_DECIDED,
        /** CDSS returned the filing, and the county had not answered by the freeze. */
        RETURNED,
        NOT_REPORTED;

        /** Whether the county's figures are in the sums. */
        public boolean isCounted() {
            return this == ON_TIME || this == LATE;
        }
    }
}
