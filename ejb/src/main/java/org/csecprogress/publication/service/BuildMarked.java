package org.csecprogress.publication.service;

import java.time.Instant;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.publication.ReleaseNumber;

/** Somebody began or stopped a build; its end is a move of the release. */
record BuildMarked(Actor actor, ReleaseNumber number, Mark mark, Instant at)
        implements AuditedEvent {
    /** Which; its name is the entry's action. */
    enum Mark {
        BUILD_STARTED,
        BUILD_STOPPED
    }

    @Override
    public long actorId() {
        return actor.accountId();
    }

    @Override
    public String actorName() {
        return actor.name();
    }

    @Override
    public String chain() {
        return "release:" + number;
    }

    @Override
    public String auditAction() {
        return mark.name();
    }

    @Override
    public String subject() {
        return number.toString();
    }

    @Override
    public String detail() {
        return "";
    }
}
