package org.csecprogress.submission;

import java.util.List;
import java.util.function.Function;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.Problem;

/** What a service answers to an action: an expected refusal is a value, not an exception. */
public sealed interface Decision {
    /**
     * Done.
     *
     * @param version the submission's version from now on
     */
    record Accepted(long version) implements Decision {}

    /** Not done, because of what the rules found or what the form lacks. */
    record Refused(List<Finding> findings, List<Problem> problems) implements Decision {
        public Refused {
            findings = List.copyOf(findings);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Not done: somebody else changed the submission since the page was shown.
     *
     * @param current the version that it has now
     */
    record Stale(long current) implements Decision {}

    /** Refused for one problem of the form. */
    static Decision refused(Problem problem) {
        return new Refused(List.of(), List.of(problem));
    }

    /** One answer for each kind, so that none is forgotten. */
    default <T> T fold(
            Function<Accepted, T> accepted,
            Function<Refused, T> refused,
            Function<Stale, T> stale) {
        if (this instanceof Accepted yes) {
            return accepted.apply(yes);
        }
        if (this instanceof Refused no) {
            return refused.apply(no);
        }
        return stale.apply((Stale) this);
    }
}
