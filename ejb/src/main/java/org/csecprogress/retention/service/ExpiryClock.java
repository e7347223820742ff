package org.csecprogress.retention.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.retention.RecordKind;

/** Tells from when on records of a kind are too old. */
@ApplicationScoped
class ExpiryClock {
    private final BusinessClock business;
    private final Clock server;

    protected ExpiryClock() {
        this(null);
    }

    @Inject
    ExpiryClock(BusinessClock business) {
        this(business, Clock.systemUTC());
    }

    ExpiryClock(BusinessClock business, Clock server) {
        this.business = business;
        this.server = server;
    }

    /** Returns the time before which records of a kind are too old. */
    Instant end(RecordKind kind) {
        return kind.end(kind.isOfRealTime() ? server.instant() : business.instant());
    }

    /** Returns these times of all kinds that are deleted. */
    Map<RecordKind, Instant> ends() {
        Map<RecordKind, Instant> ends = new EnumMap<>(RecordKind.class);
        RecordKind.deleted().forEach(kind -> ends.put(kind, end(kind)));
        return ends;
    }

    Instant now() {
        return business.instant();
    }

    LocalDate today() {
        return business.today();
    }
}
