package org.csecprogress.publication;

import jakarta.ejb.ApplicationException;

/** Somebody did with a release what they had been told they may not. */
@ApplicationException(rollback = true)
public class ReleaseMoveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ReleaseRefusal refusal;

    ReleaseMoveException(ReleaseAction action, ReleaseStatus status, ReleaseRefusal refusal) {
        super(action + " of a release that is " + status + ": " + refusal);
        this.refusal = refusal;
    }

    /** Why it was refused. */
    public ReleaseRefusal refusal() {
        return refusal;
    }
}
