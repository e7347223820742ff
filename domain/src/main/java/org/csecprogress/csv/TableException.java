package org.csecprogress.csv;

/** A data file that the product ships or is given is not what it must be. Nothing of it is used. */
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
     * @param cause what went wrong underneath
     */
    public TableException(String message, Throwable cause) {
        super(message, cause);
    }
}
