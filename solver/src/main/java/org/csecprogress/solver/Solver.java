package org.csecprogress.solver;

/** Creates models. Only one place chooses the implementation, so that tests can replace it. */
public interface Solver {
    /** Creates an empty linear program. */
    LinearModel linear();

    /**
     * Creates an empty linear program whose bounds change between solves and whose objective rarely
     * does.
     */
    LinearModel bounded();

    /**
     * Creates an empty integer program.
     *
     * @param effort limit on the work of one solve, in nodes instead of seconds, so that the same
     *     program gives the same answer on any machine
     */
    LinearModel integer(int effort);
}
