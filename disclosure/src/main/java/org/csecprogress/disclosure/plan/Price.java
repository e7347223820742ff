package org.csecprogress.disclosure.plan;

/**
 * What parts of the protection cost, in points of worth: each is what the same plan, sought without
 * that part, would have withheld less. They do not add up, since one cell may serve several.
 *
 * @param surrogates of planning without looking at any small count
 * @param insiders of protecting against counties, and whoever knows one youth
 * @param differences of protecting what is published nowhere and follows from what is
 */
public record Price(long surrogates, long insiders, long differences) {
    /** Of a plan that withholds nothing to protect others. */
    public static final Price NONE = new Price(0, 0, 0);

    public Price {
        if (surrogates < 0 || insiders < 0 || differences < 0) {
            throw new IllegalArgumentException("protection earns nothing");
        }
    }
}
