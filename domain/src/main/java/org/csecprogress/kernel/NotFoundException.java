package org.csecprogress.kernel;

import jakarta.ejb.ApplicationException;

/**
 * What was asked for is not there for this actor. Another county's thing is the same as no thing.
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
