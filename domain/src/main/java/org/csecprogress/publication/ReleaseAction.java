package org.csecprogress.publication;

import java.util.EnumSet;
import java.util.List;
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
    /** Lets tables go that do not know each release before this one, so that they are made anew. */
    REBUILD,
    /** Signs for the statistics. */
    SIGN_STATISTICS,
    /** Signs for the law. */
    SIGN_LEGAL,
    /** Signs for the department. */
    SIGN_DEPARTMENT,
    /** Passes the disclosure review. */
    CLEAR,
    /** Takes that back: it waits for the review again. */
    REVOKE,
    /** A release that was to go out before it was taken back, so that its clearance is void. */
    LAPSE,
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

    /** The three sign-offs, in the order in which offices are named. */
    public static final List<ReleaseAction> SIGN_OFFS =
            List.of(SIGN_STATISTICS, SIGN_LEGAL, SIGN_DEPARTMENT);

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
            case FREEZE, THAW, REBUILD, SCHEDULE, PUBLISH -> Set.of(Role.STATE_PUBLISHER);
            case SIGN_STATISTICS -> Set.of(Role.STATE_STATISTICS);
            case SIGN_LEGAL -> Set.of(Role.STATE_LEGAL);
            case SIGN_DEPARTMENT -> Set.of(Role.STATE_DEPARTMENT);
            case CLEAR, REVOKE, LIFT -> Set.of(Role.STATE_DISCLOSURE);
            case STOP, ASK_WITHDRAWAL, WITHDRAW ->
                    Set.of(Role.STATE_DISCLOSURE, Role.STATE_PUBLISHER);
            case BUILD, FAIL, LAPSE, GO_LIVE, SUPERSEDE -> Set.of();
        };
    }

    /** Whether a clearance from before it holds no more. */
    boolean isVoiding() {
        return EnumSet.of(THAW, REBUILD, REVOKE, LAPSE).contains(this);
    }

    /** Whether it is one of the three sign-offs. */
    public boolean isSignOff() {
        return SIGN_OFFS.contains(this);
    }

    /** What its actor has to have opened, since the act says that it was looked at. */
    public Set<ReleasePart> attests() {
        return switch (this) {
            case SIGN_STATISTICS, CLEAR, SCHEDULE, PUBLISH ->
                    EnumSet.of(ReleasePart.REPORT, ReleasePart.DISCLOSURE);
            case SIGN_LEGAL -> EnumSet.of(ReleasePart.REPORT, ReleasePart.SPANISH_REPORT);
            case SIGN_DEPARTMENT -> EnumSet.of(ReleasePart.REPORT);
            default -> EnumSet.noneOf(ReleasePart.class);
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
