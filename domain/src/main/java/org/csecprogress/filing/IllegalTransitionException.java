package org.csecprogress.filing;

import jakarta.ejb.ApplicationException;

/** Thrown when the submission's status, or the actor's part in it, does not allow an action. */
@ApplicationException(rollback = true)
public class IllegalTransitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IllegalTransitionException(SubmissionStatus status, SubmissionAction action) {
        super(action + " is not allowed in " + status);
    }

    public IllegalTransitionException(String why) {
        super(why);
    }
}
