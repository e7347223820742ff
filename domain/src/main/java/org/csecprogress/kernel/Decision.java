package org.csecprogress.kernel;

import java.util.List;
import java.util.function.Function;

/** The result of an action on a service. An expected refusal is a value, not an exception. */
public sealed interface Decision {
    /**
     * The action was done.
     *
     * @param version the submission's new version
     */
    record Accepted(long version) implements Decision {}

    /** The action was refused because of findings or problems in the form. */
    record Refused(List<Finding> findings, List<Problem> problems) implements Decision {
        public Refused {
            findings = List.copyOf(findings);
            problems = List.copyOf(problems);
        }
    }

    /**
     * The action was not done, because somebody else changed the submission since the page was
     * shown.
     *
     * @param current the submission's current version
     */
    record Stale(long current) implements Decision {}

    /** Returns a refusal for one problem of the form. */
    static Decision refused(Problem problem) {
        return new Refused(List.of(), List.of(problem));
    }

    /** Returns the result of the matching function, so that no kind is forgotten. */
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
