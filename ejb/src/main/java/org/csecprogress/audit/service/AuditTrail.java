package org.csecprogress.audit.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.ChainCheck;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Conditions;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Sql;

/** Reads the audit trail. Each read is recorded in the reader's own chain. */
@Stateless
@Guarded
@Allowed({Role.AUDITOR, Role.STATE_ADMIN})
public class AuditTrail {
    private static final String ENTRIES =
            "select chain, seq, actor_id, actor_name, action, subject, detail, happened_at,"
                    + " previous, digest from audit_entry";
    private static final String NEWEST = " order by happened_at desc, chain, seq desc";
    private static final String OF_CHAIN = " order by seq desc";
    private static final String PAGE = " limit ? offset ?";
    private static final String BLOCK =
            ENTRIES
                    + " where chain > ? or (chain = ? and seq > ?) order by chain, seq limit "
                    + AuditTrail.BLOCK_SIZE;

    /** Number of entries checked at a time, so that a long trail does not fill the memory. */
    private static final int BLOCK_SIZE = 2000;

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
     * Returns one page, newest first. For a single chain, also checks the whole chain.
     *
     * @param page from 1
     */
    public AuditPage read(Actor reader, AuditFilter filter, int page) {
        Conditions conditions = conditions(filter);
        boolean ofChain = !filter.chain().isEmpty();
        int total =
                sql.first(
                                "select count(*) from audit_entry" + conditions.where(),
                                row -> row.getInt(1),
                                conditions.values(List.of()))
                        .orElse(0);
        List<AuditEntry> entries =
                sql.list(
                        ENTRIES + conditions.where() + (ofChain ? OF_CHAIN : NEWEST) + PAGE,
                        AuditRecorder::entry,
                        conditions.values(
                                List.of(),
                                AuditPage.SIZE,
                                (Math.max(1, page) - 1) * AuditPage.SIZE));
        int broken = ofChain ? recorder.firstBroken(filter.chain()) : 0;
        String what = ofChain ? "audit " + filter.chain() : "audit trail";
        events.fire(Viewed.by(reader, Viewed.Kind.VIEW, what + ", page " + page, clock.instant()));
        return new AuditPage(entries, total, broken);
    }

    /** Returns all actions that were ever recorded, in alphabetical order. */
    public List<String> actions(Actor reader) {
        return sql.list(
                "select distinct action from audit_entry order by action", row -> row.getString(1));
    }

    /** Checks every chain from its beginning. */
    public ChainCheck checkAll(Actor reader) {
        ChainCheck check = new ChainCheck();
        String chain = "";
        int seq = 0;
        List<AuditEntry> block;
        do {
            block = sql.list(BLOCK, AuditRecorder::entry, chain, chain, seq);
            block.forEach(check::see);
            if (!block.isEmpty()) {
                AuditEntry last = block.get(block.size() - 1);
                chain = last.chain();
                seq = last.seq();
            }
        } while (block.size() == BLOCK_SIZE);
        events.fire(
                Viewed.by(reader, Viewed.Kind.VIEW, "audit trail, check of all", clock.instant()));
        return check;
    }

    private static Conditions conditions(AuditFilter filter) {
        Conditions conditions =
                new Conditions()
                        .andIf(filter.chain(), "chain = ?")
                        .andIf(filter.action(), "action = ?")
                        .andIf(filter.from(), "happened_at >= ?")
                        .andIf(filter.until(), "happened_at < ?");
        if (!filter.actor().isBlank()) {
            conditions.and(
                    "lower(actor_name) like ? escape '!'", Conditions.contains(filter.actor()));
        }
        if (filter.about() != null) {
            conditions.and("chain like ?", filter.about().prefix() + "%");
        }
        if (filter.county() != null) {
            conditions.and(
                    "chain like ?",
                    AuditFilter.About.FILINGS.prefix() + "%-" + filter.county().value());
        }
        return conditions;
    }
}
