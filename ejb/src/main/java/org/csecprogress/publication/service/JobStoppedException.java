package org.csecprogress.publication.service;

/** Somebody stopped the work, or it was taken for dead and another began: its end is of no use. */
final class JobStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobStoppedException() {
        super("stopped");
    }
}
