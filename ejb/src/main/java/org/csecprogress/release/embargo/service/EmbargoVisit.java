package org.csecprogress.release.embargo.service;

import java.time.Instant;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.embargo.EmbargoPerson;

/**
 * The link of an embargo reader, as it is used.
 *
 * @param number the release
 * @param person the reader
 * @param until when the release goes public at the earliest
 */
public record EmbargoVisit(State state, ReleaseNumber number, EmbargoPerson person, Instant until) {
    /** How a link stands. */
    public enum State {
        /** The reader has not accepted the conditions yet. */
        ASKED,
        /** The reader may read. */
        OPEN,
        /** The release cannot be read for the moment. */
        CLOSED,
        /** The release is public, and the link has ended. */
        PUBLIC
    }
}
