package org.csecprogress.identity.service;

import java.util.List;
import org.csecprogress.kernel.Problem;

/** Answer to a request for an access token. */
public sealed interface TokenDecision {
    /**
     * The token was made.
     *
     * @param secret to be shown once
     */
    record Made(String secret) implements TokenDecision {}

    /** The request was refused, with its reasons. */
    record Refused(List<Problem> problems) implements TokenDecision {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
