package org.csecprogress.release;

import jakarta.ejb.ApplicationException;

/** Thrown when an action on a release is attempted although it was refused. */
@ApplicationException(rollback = true)
public class ReleaseMoveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ReleaseRefusal refusal;

    ReleaseMoveException(ReleaseAction action, ReleaseStatus status, ReleaseRefusal refusal) {
        super(action + " of a release that is " + status + ": " + refusal);
        this.refusal = refusal;
    }

    /** Returns the reason of the refusal. */
    public ReleaseRefusal refusal() {
        return refusal;
    }
}
