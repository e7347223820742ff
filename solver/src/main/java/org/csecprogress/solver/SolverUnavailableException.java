package org.csecprogress.solver;

/**
 * Thrown if the native library cannot be loaded, which rules out disclosure control and so any
 * release.
 */
public final class SolverUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with the platform and the cause. */
    public SolverUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
