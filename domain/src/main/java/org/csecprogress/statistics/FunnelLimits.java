package org.csecprogress.statistics;

/**
 * Between which rates a place of some size lies by chance.
 *
 * @param inner 95 % of such places
 * @param outer 99.8 % of such places
 */
public record FunnelLimits(Interval inner, Interval outer) {
    /** Where a rate stands. A high one may be good practice, and there is no ranking. */
    public enum Standing {
        FAR_BELOW,
        BELOW,
        WITHIN,
        ABOVE,
        FAR_ABOVE
    }

    /** Where the rate stands to these limits; on a limit is inside. */
    Standing standing(double rate) {
        if (inner.contains(rate)) {
            return Standing.WITHIN;
        }
        if (rate < inner.lower()) {
            return rate < outer.lower() ? Standing.FAR_BELOW : Standing.BELOW;
        }
        return rate > outer.upper() ? Standing.FAR_ABOVE : Standing.ABOVE;
    }
}
