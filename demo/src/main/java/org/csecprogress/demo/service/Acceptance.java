package org.csecprogress.demo.service;

import org.csecprogress.kernel.Decision;

/** Insists that the portal accepts a step of the demonstration. */
final class Acceptance {
    private Acceptance() {}

    /**
     * Returns the decision, which accepts the step.
     *
     * @param where the filing or release of the step
     * @throws IllegalStateException if the step is refused
     */
    static Decision.Accepted require(Decision decision, Object where) {
        if (decision instanceof Decision.Accepted accepted) {
            return accepted;
        }
        throw new IllegalStateException(
                "the demonstration is refused in %s: %s".formatted(where, decision));
    }
}
