package org.csecprogress.release.job.service;

/** The work was stopped or another run took its lease, so its result is discarded. */
public final class JobStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobStoppedException() {
        super("stopped");
    }
}
