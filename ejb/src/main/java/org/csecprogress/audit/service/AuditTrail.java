package org.csecprogress.audit.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Roles;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Sql;

/** Reads the audit trail. Reading is recorded too, in the reader's own chain. */
@ApplicationScoped
@Guarded
@Transactional
@RolesAllowed({Roles.AUDITOR, Roles.STATE_ADMIN})
public class AuditTrail {
    private static final String ALL =
            "select chain, seq, actor_id, actor_name, action, subject, detail, happened_at,"
                    + " previous, digest from audit_entry order by happened_at desc, chain, seq"
                    + " desc limit ? offset ?";
    private static final String OF_CHAIN =
            "select chain, seq, actor_id, actor_name, action, subject, detail, happened_at,"
                    + " previous, digest from audit_entry where chain = ? order by seq desc limit ?"
                    + " offset ?";

    private final Sql sql;
    private final AuditRecorder recorder;
    private final BusinessClock clock;
    private final Event<AuditedEvent> events;

    protected AuditTrail() {
        this(null, null, null, null);
    }

    @Inject
    public AuditTrail(
            Sql sql, AuditRecorder recorder, BusinessClock clock, Event<AuditedEvent> events) {
        this.sql = sql;
        this.recorder = recorder;
        this.clock = clock;
        this.events = events;
    }

    /**
     * One page of everything, the newest first.
     *
     * @param page from 1
     */
    public AuditPage newest(Actor reader, int page) {
        int total = sql.first("select count(*) from audit_entry", r -> r.getInt(1)).orElse(0);
        List<AuditEntry> entries =
                sql.list(ALL, AuditRecorder::entry, AuditPage.SIZE, offset(page));
        events.fire(Viewed.by(reader, "audit trail, page " + page, clock.instant()));
        return new AuditPage(entries, total, 0);
    }

    /**
     * One page of a chain, the newest first, with a check of the whole chain.
     *
     * @param page from 1
     */
    public AuditPage ofChain(Actor reader, String chain, int page) {
        int total =
                sql.first(
                                "select count(*) from audit_entry where chain = ?",
                                r -> r.getInt(1),
                                chain)
                        .orElse(0);
        List<AuditEntry> entries =
                sql.list(OF_CHAIN, AuditRecorder::entry, chain, AuditPage.SIZE, offset(page));
        int broken = recorder.firstBroken(chain);
        events.fire(Viewed.by(reader, "audit " + chain + ", page " + page, clock.instant()));
        return new AuditPage(entries, total, broken);
    }

    private static int offset(int page) {
        return (Math.max(1, page) - 1) * AuditPage.SIZE;
    }
}
