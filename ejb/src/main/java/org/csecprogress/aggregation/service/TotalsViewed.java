package org.csecprogress.aggregation.service;

import java.time.Instant;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.ReportingPeriod;

/** Somebody looked at totals that are not public: who watches them could read single counties. */
record TotalsViewed(Actor viewer, ReportingPeriod period, Instant at) implements AuditedEvent {
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
        return "VIEW_TOTALS";
    }

    @Override
    public String subject() {
        return period.toString();
    }

    @Override
    public String detail() {
        return "";
    }
}
