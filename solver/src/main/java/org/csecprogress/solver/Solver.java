package org.csecprogress.solver;

/** Makes models. The implementation is chosen in one place, so that a test can take it away. */
public interface Solver {
    /** An empty linear program. */
    LinearModel linear();

    /** An empty linear program whose bounds change between solves, and whose objective seldom. */
    LinearModel bounded();

    /**
     * An empty program whose columns are whole numbers.
     *
     * @param effort bound on the work of one solve, in nodes and not in seconds, so that the same
     *     program ends with the same answer on any machine
     */
    LinearModel integer(int effort);
}
