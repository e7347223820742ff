package org.csecprogress.release.content;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
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

        /** Standings of counties whose figures are in the sums. */
        public static final Set<Standing> COUNTED =
                Collections.unmodifiableSet(EnumSet.of(ON_TIME, LATE));

        /** Whether the county's figures are in the sums. */
        public boolean isCounted() {
            return COUNTED.contains(this);
        }
    }
}
