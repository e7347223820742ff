package org.csecprogress.kernel;

import jakarta.ejb.ApplicationException;

/**
 * Thrown if something does not exist for this actor. Another county's data count as not existing.
 */
@ApplicationException(rollback = true)
public class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param what the kind of thing, for the log; never a value from outside
     */
    public NotFoundException(String what) {
        super(what + " not found");
    }
}
