package org.csecprogress.release.service;

import java.time.Instant;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;

/** A move of a release, for the audit trail. */
public record ReleaseMoved(ReleaseEvent event) implements AuditedEvent {
    @Override
    public long actorId() {
        return event.actorId();
    }

    @Override
    public Instant at() {
        return event.at();
    }

    @Override
    public String chain() {
        return chain(event.release().number());
    }

    /** Returns the audit chain of a release. */
    static String chain(ReleaseNumber number) {
        return AuditedEvent.releaseChain(number.toString());
    }

    @Override
    public String actorName() {
        return event.actorName();
    }

    @Override
    public String auditAction() {
        return event.action().name();
    }

    @Override
    public String subject() {
        return event.release().number().toString();
    }

    @Override
    public String detail() {
        Release release = event.release();
        return "inputs "
                + release.inputsDigest().orElse("none")
                + ", tables "
                + release.tablesDigest().orElse("none")
                + release.clearance().textsDigest().map(digest -> ", texts " + digest).orElse("");
    }
}
