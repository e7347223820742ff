package org.csecprogress.release.embargo.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.embargo.EmbargoPerson;
import org.csecprogress.release.embargo.EmbargoReader;

/**
 * The people who may read a release before it is public, for those who decide about that.
 *
 * @param isOpen whether readers can be named, because the release is cleared and not yet public
 * @param until when the release goes public at the earliest
 */
public record EmbargoList(ReleaseNumber number, boolean isOpen, Instant until, List<Line> lines) {
    public EmbargoList {
        lines = List.copyOf(lines);
    }

    /**
     * A reader.
     *
     * @param email empty once the embargo has ended
     * @param link path of the personal link, for whoever hands it over; empty for all others
     * @param mayAgree whether the viewer may agree
     */
    public record Line(
            long id,
            EmbargoPerson person,
            EmbargoReader.State state,
            Optional<Instant> openedAt,
            String email,
            String link,
            boolean mayAgree) {}
}
