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

    /**
     * Returns what was found.
     *
     * @param what the kind of thing, as above
     * @throws NotFoundException if nothing was found
     */
    public static <T> T ifNull(T found, String what) {
        if (found == null) {
            throw new NotFoundException(what);
        }
        return found;
    }
}
