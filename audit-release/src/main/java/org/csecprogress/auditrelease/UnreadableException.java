package org.csecprogress.auditrelease;

/** What was given could not be read, so nothing can be said about it. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong, in a sentence. */
    public UnreadableException(String message) {
        super(message);
    }

    /** Says what is wrong, in a sentence, and why. */
    public UnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
