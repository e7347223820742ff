package org.csecprogress.release.embargo.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.embargo.EmbargoReader;
import org.csecprogress.release.embargo.EmbargoReaders;
import org.csecprogress.release.service.ReleaseMoved;

/**
 * Ends the embargo of a release in the transaction that publishes, withdraws or unfreezes it: no
 * link counts any more, and no address is kept. Whoever never had a link is forgotten.
 */
@Stateless
@Guarded
@ForEverybody
public class EmbargoEnd {
    @Inject private EmbargoReaders readers;

    /** Ends the embargo of a release that has moved, if this ends it. */
    public void end(@Observes ReleaseMoved moved) {
        Release release = moved.event().release();
        boolean isUnmade = moved.event().action() == ReleaseAction.THAW;
        if (isUnmade || release.isOut()) {
            readers.of(release).forEach(each -> end(each, isUnmade));
        }
    }

    private void end(EmbargoReader reader, boolean isUnmade) {
        if (isUnmade || reader.isForgettable()) {
            readers.remove(reader);
        } else {
            readers.forget(reader);
        }
    }
}
