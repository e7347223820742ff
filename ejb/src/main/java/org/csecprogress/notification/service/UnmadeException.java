package org.csecprogress.notification.service;

import org.csecprogress.notification.MailProblem;

/** A mail cannot be made, whichever server would take it. */
public final class UnmadeException extends Exception {
    private static final long serialVersionUID = 1L;

    private final MailProblem problem;

    /**
     * @param cause the failure, or null
     */
    public UnmadeException(MailProblem problem, Exception cause) {
        super(problem.name(), cause);
        this.problem = problem;
    }

    /** Returns why it cannot be made. */
    public MailProblem problem() {
        return problem;
    }
}
