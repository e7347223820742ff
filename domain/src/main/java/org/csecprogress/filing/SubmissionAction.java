package org.csecprogress.filing;

import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;

/** Actions on a submission, with the role that may take each and whether it needs a reason. */
public enum SubmissionAction {
    OPEN(Role.COUNTY_PREPARER, false),
    CERTIFY(Role.COUNTY_CERTIFIER, false),
    SUBMIT(Role.COUNTY_CERTIFIER, false),
    RECALL(Role.COUNTY_CERTIFIER, true),
    ASK_WITHDRAWAL(Role.COUNTY_CERTIFIER, true),
    REFUSE_WITHDRAWAL(Role.COUNTY_CERTIFIER, true),
    WITHDRAW(Role.COUNTY_CERTIFIER, false),
    UNDO_WITHDRAWAL(Role.COUNTY_CERTIFIER, true),
    START_ENTRY(Role.STATE_REVIEWER, true),
    ENTER(Role.STATE_REVIEWER, false),
    END_ENTRY(Role.STATE_REVIEWER, false),
    START_REVIEW(Role.STATE_REVIEWER, false),
    RETURN(Role.STATE_REVIEWER, true),
    APPROVE(Role.STATE_REVIEWER, false),
    REOPEN(Role.STATE_REVIEWER, true),
    PUBLISH(Role.STATE_PUBLISHER, false),
    ASK_CORRECTION(Role.COUNTY_CERTIFIER, true),
    REFUSE_CORRECTION(Role.STATE_REVIEWER, true),
    OPEN_CORRECTION(Role.STATE_REVIEWER, false),
    SUPERSEDE(Role.STATE_PUBLISHER, false);

    private final Role role;
    private final boolean needsReason;

    SubmissionAction(Role role, boolean needsReason) {
        this.role = role;
        this.needsReason = needsReason;
    }

    /** Returns the role that the action needs; a county role in the submission's county. */
    public Role role() {
        return role;
    }

    public boolean needsReason() {
        return needsReason;
    }

    /**
     * Refuses an actor who lacks the role of the action.
     *
     * @param county the county of the submission
     * @throws IllegalTransitionException if the actor lacks it
     */
    void requireRole(Actor actor, CountyCode county) {
        if (!(role.isCounty() ? actor.has(role, county) : actor.has(role))) {
            throw new IllegalTransitionException(this + " needs " + role);
        }
    }

    /** Whether the action fits a correction, which is asked for once and answered once. */
    boolean fitsCorrection(boolean isAsked) {
        return switch (this) {
            case ASK_CORRECTION -> !isAsked;
            case REFUSE_CORRECTION, OPEN_CORRECTION -> isAsked;
            default -> true;
        };
    }

    /** Whether the action is part of a review, which nobody does on their own work. */
    public boolean isReview() {
        return this == START_REVIEW || this == RETURN || this == APPROVE || this == REOPEN;
    }
}
