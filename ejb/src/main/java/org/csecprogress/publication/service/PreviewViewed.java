package org.csecprogress.publication.service;

import java.time.Instant;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.publication.ReleaseNumber;

/** Somebody looked at a release before it is public. */
record PreviewViewed(Actor viewer, ReleaseNumber number, Instant at) implements AuditedEvent {
    @Override
    public long actorId() {
        return viewer.accountId();
    }

    @Override
    public String chain() {
        return AuditedEvent.accountChain(viewer.accountId());
    }

    @Override
    public String actorName() {
        return viewer.name();
    }

    @Override
    public String auditAction() {
        return "PREVIEW";
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
