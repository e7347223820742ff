package org.csecprogress.statistics;

import java.util.function.DoublePredicate;

/** Finds where something begins to hold. */
final class Bisection {
    private static final int STEPS = 60;

    private Bisection() {}

    /**
     * The least number from which it holds, to a 2⁻⁶⁰ of the distance.
     *
     * @param holds false up to some number and true from there
     * @param without where it does not hold
     * @param with where it holds
     */
    static double border(DoublePredicate holds, double without, double with) {
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
