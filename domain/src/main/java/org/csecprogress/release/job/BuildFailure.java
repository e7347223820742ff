package org.csecprogress.release.job;

import java.util.Arrays;

/** Reason why a build failed. The constant's name is stored as the reason of the event. */
public enum BuildFailure {
    /** The audit could not prove that every small count is protected. */
    UNPROVED,
    /** The plan still grew after its last round, so there was nothing to audit. */
    UNSETTLED,
    /** Another release was published during the build, so the plan does not know it. */
    OVERTAKEN,
    /** The solver does not run on this server. */
    NO_SOLVER,
    /** The settings ask for a threshold below the floor. */
    THRESHOLD,
    /** Anything else; the server log has the details. */
    UNEXPECTED;

    /**
     * Returns the failure that an event's reason names; {@code UNEXPECTED} for the free text of
     * older events.
     */
    public static BuildFailure of(String reason) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(reason))
                .findFirst()
                .orElse(UNEXPECTED);
    }
}
