package org.csecprogress.solver;

/** The native library cannot be loaded: there is no disclosure control and so no release. */
public final class SolverUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says which platform found no library, and why. */
    public SolverUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
