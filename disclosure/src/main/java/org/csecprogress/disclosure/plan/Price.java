package org.csecprogress.disclosure.plan;

/**
 * The price of a plan's protection, in points of worth: of each part, how much less a plan without
 * it would have withheld. They do not add up, because one cell may serve several.
 *
 * @param bound lower bound on the cost of any plan that protects as well
 * @param surrogates cost of planning without looking at a small count
 * @param insiders cost of protecting against counties and anyone who knows one youth
 * @param differences cost of protecting unpublished counts that follow from published ones
 */
public record Price(long bound, long surrogates, long insiders, long differences) {
    /** The price of a plan that withholds nothing to protect others. */
    public static final Price NONE = new Price(0, 0, 0, 0);

    public Price {
        if (bound < 0 || surrogates < 0 || insiders < 0 || differences < 0) {
            throw new IllegalArgumentException("protection earns nothing");
        }
    }
}
