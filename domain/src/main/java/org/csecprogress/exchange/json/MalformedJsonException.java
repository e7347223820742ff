package org.csecprogress.exchange.json;

/** Thrown for input that is not JSON. */
public final class MalformedJsonException extends Exception {
    private static final long serialVersionUID = 1L;

    private final long line;
    private final boolean encoding;

    MalformedJsonException(long line, boolean encoding, Throwable cause) {
        super("not JSON in line " + line, cause);
        this.line = line;
        this.encoding = encoding;
    }

    /** Returns the line of the error, from 1. */
    public long line() {
        return line;
    }

    /** Whether the bytes are not UTF-8. */
    public boolean isEncoding() {
        return encoding;
    }
}
