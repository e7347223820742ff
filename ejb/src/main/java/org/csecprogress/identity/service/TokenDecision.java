package org.csecprogress.identity.service;

import java.util.List;
import org.csecprogress.kernel.Problem;

/** What became of the wish for an access token. */
public sealed interface TokenDecision {
    /**
     * Made.
     *
     * @param id its key
     * @param secret to be shown once
     */
    record Made(long id, String secret) implements TokenDecision {}

    /** Not made, and why. */
    record Refused(List<Problem> problems) implements TokenDecision {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
