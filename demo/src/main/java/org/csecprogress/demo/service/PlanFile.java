package org.csecprogress.demo.service;

import org.csecprogress.release.protection.KnownPlan;

/**
 * A plan as text, after a line that says for which inputs it was made.
 *
 * @param inputs the digest of everything that the plan was made from
 */
record PlanFile(String inputs, KnownPlan plan) {
    private static final String INPUTS = "inputs ";

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException if a line is something else
     */
    static PlanFile parse(String text) {
        int end = text.indexOf('\n');
        if (end < 0 || !text.startsWith(INPUTS)) {
            throw new IllegalArgumentException("no inputs are named");
        }
        return new PlanFile(
                text.substring(INPUTS.length(), end), KnownPlan.parse(text.substring(end + 1)));
    }

    /** Returns the plan as text, always the same for the same plan. */
    String text() {
        return INPUTS + inputs + '\n' + plan.text();
    }
}
