package org.csecprogress.publication.service;

import java.time.Instant;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;
import org.csecprogress.publication.ReleaseNumber;

/** Somebody began or stopped a build; its end is a move of the release. */
record BuildMarked(Actor actor, ReleaseNumber number, Mark mark, Instant at)
        implements ActorsEvent {
    /** Which; its name is the entry's action. */
    enum Mark {
        BUILD_STARTED,
        BUILD_STOPPED
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
