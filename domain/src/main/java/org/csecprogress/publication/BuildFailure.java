package org.csecprogress.publication;

import java.util.Arrays;

/** Why a build failed. Its name is kept as the reason of the event. */
public enum BuildFailure {
    /** The audit could not prove that every small count is protected. */
    UNPROVED,
    /** The plan still grew when all of its rounds were over, before there was anything to audit. */
    UNSETTLED,
    /** Another release went out while it was built, which its plan does not know. */
    OVERTAKEN,
    /** The solver does not run on this server. */
    NO_SOLVER,
    /** The settings ask for a threshold below the floor. */
    THRESHOLD,
    /** Anything else: the server's log says what. */
    UNEXPECTED;

    /** The failure that an event's reason names; releases before wrote other words there. */
    public static BuildFailure of(String reason) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(reason))
                .findFirst()
                .orElse(UNEXPECTED);
    }
}
