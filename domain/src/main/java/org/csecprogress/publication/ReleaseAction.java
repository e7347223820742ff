package org.csecprogress.publication;

import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;

/** What can be done with a release, by whom, and whether it needs a reason. */
public enum ReleaseAction {
    /** Fixes the submissions. */
    FREEZE,
    /** Tables, plan and audit were made. */
    BUILD,
    /** They could not be made. */
    FAIL,
    /** Lets the submissions go again. */
    THAW,
    /** Passes the disclosure review. */
    CLEAR,
    /** Takes that back: it waits for the review again. */
    REVOKE,
    /** Sets the time at which it goes public. */
    SCHEDULE,
    /** Makes it public now. */
    PUBLISH,
    /** The set time has come. */
    GO_LIVE,
    /** Takes it off the schedule. */
    STOP,
    /** Lets it be published again that the disclosure officer stopped. */
    LIFT,
    /** The next revision is public. */
    SUPERSEDE,
    /** A publisher or the disclosure officer proposes to take it back, with the public notice. */
    ASK_WITHDRAWAL,
    /** The other office agrees. */
    WITHDRAW;

    /** Who acts when a timer or another action does: nobody signs in as this. */
    public static final Actor SYSTEM = new Actor(0, "system", Set.of());

    /** Whether it is done by the system alone. */
    public boolean isSystems() {
        return roles().isEmpty();
    }

    /** Whether a reason must be given. */
    public boolean needsReason() {
        return Set.of(THAW, REVOKE, STOP, ASK_WITHDRAWAL).contains(this);
    }

    /** The roles that may do it; none for what the system does. */
    public Set<Role> roles() {
        return switch (this) {
            case FREEZE, THAW, SCHEDULE, PUBLISH -> Set.of(Role.STATE_PUBLISHER);
            case CLEAR, REVOKE, LIFT -> Set.of(Role.STATE_DISCLOSURE);
            case STOP, ASK_WITHDRAWAL, WITHDRAW ->
                    Set.of(Role.STATE_DISCLOSURE, Role.STATE_PUBLISHER);
            case BUILD, FAIL, GO_LIVE, SUPERSEDE -> Set.of();
        };
    }

    /** Whether it makes the release public, now or at a set time. */
    boolean isPublishing() {
        return this == SCHEDULE || this == PUBLISH;
    }

    boolean isFor(Actor actor) {
        return isSystems() ? SYSTEM.equals(actor) : roles().stream().anyMatch(actor::has);
    }
}
