package org.csecprogress.identity.service;

import java.util.List;
import org.csecprogress.kernel.Problem;

/** The result of a step of an invited person. */
public sealed interface InvitationResult {
    /**
     * The password can be used, and the second factor is missing.
     *
     * @param sealed what the browser keeps until then
     */
    record Halfway(String sealed) implements InvitationResult {
        @Override
        public String toString() {
            return "halfway";
        }
    }

    /**
     * The account is ready.
     *
     * @param recoveryCodes to be shown once; none without a second factor
     */
    record Ready(List<String> recoveryCodes) implements InvitationResult {
        public Ready {
            recoveryCodes = List.copyOf(recoveryCodes);
        }

        @Override
        public String toString() {
            return "ready";
        }
    }

    /** Refused, with the sentence to show. */
    record Refused(Problem problem) implements InvitationResult {}

    /** Returns a refusal. */
    static InvitationResult refused(Problem problem) {
        return new Refused(problem);
    }
}
