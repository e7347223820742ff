package org.csecprogress.exchange.answer;

import jakarta.ejb.ApplicationException;

/**
 * Another request stored an answer to the same key first. The transaction can no longer commit, and
 * the answer that was stored is the right one for both.
 */
@ApplicationException(rollback = true)
public class DuplicateAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param cause why the database refused the row
     */
    public DuplicateAnswerException(Throwable cause) {
        super("an answer to this key is stored", cause);
    }
}
