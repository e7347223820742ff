package org.csecprogress.kernel.service;

import jakarta.ejb.ApplicationException;

/** The actor lacks every role that the method allows. */
@ApplicationException(rollback = true)
public class ForbiddenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ForbiddenException(String method) {
        super("no role for " + method);
    }
}
