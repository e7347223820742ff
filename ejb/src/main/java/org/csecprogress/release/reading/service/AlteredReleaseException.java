package org.csecprogress.release.reading.service;

import jakarta.ejb.ApplicationException;
import org.csecprogress.release.ReleaseNumber;

/** Stored content of a public release is not what was certified, so none of it is served. */
@ApplicationException(rollback = true)
public class AlteredReleaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AlteredReleaseException(ReleaseNumber number, String part) {
        super("the " + part + " of release " + number + " are not what was certified");
    }
}
