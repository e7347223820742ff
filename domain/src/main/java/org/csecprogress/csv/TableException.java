package org.csecprogress.csv;

/** Thrown for a malformed data file, shipped or supplied. Nothing of it is used. */
public class TableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message a sentence that names file, row and column
     */
    public TableException(String message) {
        super(message);
    }

    /**
     * @param message a sentence that names file, row and column
     * @param cause the underlying error
     */
    public TableException(String message, Throwable cause) {
        super(message, cause);
    }
}
