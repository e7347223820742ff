package org.csecprogress.submission;

/** Thrown when the submission's status, or the actor's part in it, does not allow an action. */
public class IllegalTransitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IllegalTransitionException(SubmissionStatus status, SubmissionAction action) {
        super(action + " is not allowed in " + status);
    }

    public IllegalTransitionException(String why) {
        super(why);
    }
}
