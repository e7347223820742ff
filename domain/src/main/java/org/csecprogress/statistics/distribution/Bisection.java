package org.csecprogress.statistics.distribution;

import java.util.function.DoublePredicate;

/** Finds by bisection where a condition begins to hold. */
public final class Bisection {
    private static final int STEPS = 60;

    private Bisection() {}

    /**
     * Returns the least number for which the condition holds, to 2⁻⁶⁰ of the distance.
     *
     * @param holds the condition: false below some number and true from there on
     * @param without a number for which it is false
     * @param with a number for which it is true
     */
    public static double border(DoublePredicate holds, double without, double with) {
        double before = without;
        double after = with;
        for (int i = 0; i < STEPS; i++) {
            double between = (before + after) / 2;
            if (holds.test(between)) {
                after = between;
            } else {
                before = between;
            }
        }
        return after;
    }
}
