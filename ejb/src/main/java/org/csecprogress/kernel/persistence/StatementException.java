package org.csecprogress.kernel.persistence;

import jakarta.ejb.ApplicationException;
import java.sql.SQLException;

/**
 * The database refused a statement or could not be reached. A session bean does not wrap it, so
 * that callers can tell a duplicate key from other failures by its cause.
 */
@ApplicationException(rollback = true)
public class StatementException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    StatementException(SQLException cause) {
        super("statement failed", cause);
    }
}
