package org.csecprogress.publication.service;

/** The work was stopped or another run took its lease, so its result is discarded. */
final class JobStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobStoppedException() {
        super("stopped");
    }
}
