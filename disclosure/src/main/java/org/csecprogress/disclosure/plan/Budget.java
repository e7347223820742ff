package org.csecprogress.disclosure.plan;

/**
 * The work that a plan may take, in steps instead of seconds, so that the same tables get the same
 * plan on any machine.
 *
 * @param rounds how often the covering master is solved before its last solution is repaired
 * @param searches how often the neighbourhood of the best plan is searched afterwards
 * @param nodes branch-and-bound nodes of one covering master
 */
public record Budget(int rounds, int searches, int nodes) {
    public Budget {
        if (rounds < 1 || searches < 0 || nodes < 1) {
            throw new IllegalArgumentException("a budget has rounds and nodes");
        }
    }

    /** Returns a budget for a quarter's release. */
    public static Budget standard() {
        return new Budget(12, 4, 50);
    }
}
