package org.csecprogress.statistics;

import org.csecprogress.statistics.distribution.Interval;

/**
 * The limits within which the rate of a place of some size varies by chance.
 *
 * @param inner limits of 95 % of such places
 * @param outer limits of 99.8 % of such places
 */
public record FunnelLimits(Interval inner, Interval outer) {
    /** The position of a rate. A high rate may be good practice, so this is not a ranking. */
    public enum Standing {
        FAR_BELOW,
        BELOW,
        WITHIN,
        ABOVE,
        FAR_ABOVE
    }

    /** Returns the position of the rate; a rate on a limit is within it. */
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
