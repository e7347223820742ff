package org.csecprogress.release.making.service;

import java.time.Instant;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.release.ReleaseNumber;

/** Somebody started or stopped a build. Its end is a move of the release. */
record BuildEvent(Actor actor, ReleaseNumber number, Mark mark, Instant at) implements ActorsEvent {
    /** Kind of change. Its name is the action of the audit entry. */
    enum Mark {
        BUILD_STARTED,
        BUILD_STOPPED
    }

    @Override
    public String chain() {
        return AuditedEvent.releaseChain(number.toString());
    }

    @Override
    public String auditAction() {
        return mark.name();
    }

    @Override
    public String subject() {
        return number.toString();
    }
}
