package org.csecprogress.auditrelease.file;

/** Thrown if the input cannot be read, so that nothing can be said about it. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with a full sentence. */
    public UnreadableException(String message) {
        super(message);
    }

    /** Creates the exception with a full sentence and a cause. */
    public UnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
