package org.csecprogress.release;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;

/** Actions on a release, with the roles that may take them and whether they need a reason. */
public enum ReleaseAction {
    /** Freezes the submissions. */
    FREEZE,
    /** Records that tables, plan and audit were made. */
    BUILD,
    /** Records that the build failed. */
    FAIL,
    /** Unfreezes the submissions. */
    THAW,
    /**
     * Discards tables that were built without a release published since, so that they are built
     * again.
     */
    REBUILD,
    /** Signs off the statistics. */
    SIGN_STATISTICS,
    /** Signs off the legal review. */
    SIGN_LEGAL,
    /** Signs off for the department. */
    SIGN_DEPARTMENT,
    /** Passes the disclosure review. */
    CLEAR,
    /** Revokes the clearance; the release waits for review again. */
    REVOKE,
    /** Voids the clearance because a release due before this one lost its own clearance. */
    LAPSE,
    /** Sets the time of publication. */
    SCHEDULE,
    /** Publishes the release now. */
    PUBLISH,
    /** Publishes the release at its scheduled time. */
    GO_LIVE,
    /** Takes it off the schedule. */
    STOP,
    /** Lifts the disclosure officer's stop, so that the release can be published again. */
    LIFT,
    /** Records that the next revision is public. */
    SUPERSEDE,
    /** Proposes a withdrawal with its public notice; for a publisher or the disclosure officer. */
    ASK_WITHDRAWAL,
    /** Withdraws the release; the other office agrees. */
    WITHDRAW;

    /** The three sign-offs, in the order in which offices are named. */
    public static final List<ReleaseAction> SIGN_OFFS =
            List.of(SIGN_STATISTICS, SIGN_LEGAL, SIGN_DEPARTMENT);

    /** The actor for timers and automatic actions; nobody can sign in as this. */
    public static final Actor SYSTEM = new Actor(0, "system", Set.of());

    /** Whether only the system takes this action. */
    public boolean isSystems() {
        return roles().isEmpty();
    }

    /** Whether a reason must be given. */
    public boolean needsReason() {
        return Set.of(THAW, REVOKE, STOP, ASK_WITHDRAWAL).contains(this);
    }

    /** Returns the roles that may take the action; empty if only the system does. */
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

    /** Whether the action voids an earlier clearance. */
    boolean isVoiding() {
        return EnumSet.of(THAW, REBUILD, REVOKE, LAPSE).contains(this);
    }

    /** Whether it leads to a notice in place of the release. */
    boolean isWithdrawing() {
        return this == ASK_WITHDRAWAL || this == WITHDRAW;
    }

    /** Whether nothing would be left of the tables. */
    boolean isUnmaking() {
        return this == THAW || this == REBUILD;
    }

    /** Whether it is one of the three sign-offs. */
    public boolean isSignOff() {
        return SIGN_OFFS.contains(this);
    }

    /** Returns the parts that the actor must have opened, because the action attests them. */
    public Set<ReleasePart> attests() {
        return switch (this) {
            case SIGN_STATISTICS, CLEAR, SCHEDULE, PUBLISH ->
                    EnumSet.of(ReleasePart.REPORT, ReleasePart.DISCLOSURE);
            case SIGN_LEGAL -> EnumSet.of(ReleasePart.REPORT, ReleasePart.SPANISH_REPORT);
            case SIGN_DEPARTMENT -> EnumSet.of(ReleasePart.REPORT);
            default -> EnumSet.noneOf(ReleasePart.class);
        };
    }

    /** Whether the action publishes the release, now or at a set time. */
    public boolean isPublishing() {
        return this == SCHEDULE || this == PUBLISH;
    }

    boolean isFor(Actor actor) {
        return isSystems() ? SYSTEM.equals(actor) : roles().stream().anyMatch(actor::has);
    }
}
