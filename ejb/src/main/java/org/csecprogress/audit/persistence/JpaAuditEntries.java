package org.csecprogress.audit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.audit.AuditEntries;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.AuditFilter;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.persistence.Sql;

/** Reads the audit trail through the entity manager, and appends to it by SQL. */
@ApplicationScoped
@Transactional
class JpaAuditEntries implements AuditEntries {
    // The entity manager would write an entry at the end of the transaction, or flush before each
    // entry: every save would then update the filing, and raise its version, once more.
    private static final String APPEND =
            """
            insert into audit_entry (chain, seq, actor_id, actor_name, action, subject, detail,
                happened_at, previous, digest, key_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    private final Sql sql;

    protected JpaAuditEntries() {
        this(null, null);
    }

    @Inject
    JpaAuditEntries(Sql sql) {
        this(null, sql);
    }

    JpaAuditEntries(EntityManager em, Sql sql) {
        this.em = em;
        this.sql = sql;
    }

    @Override
    public Optional<AuditEntry> last(String chain) {
        return em.createNamedQuery(AuditEntry.LAST, AuditEntry.class)
                .setParameter("chain", chain)
                .setMaxResults(1)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst();
    }

    @Override
    public boolean has(String chain, String action, String subject, Instant from) {
        return em.createNamedQuery(AuditEntry.ALIKE, Integer.class)
                .setParameter("chain", chain)
                .setParameter("action", action)
                .setParameter("subject", subject)
                .setParameter("from", from)
                .setMaxResults(1)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst()
                .isPresent();
    }

    @Override
    public void append(AuditEntry entry) {
        sql.update(
                APPEND,
                entry.chain(),
                entry.seq(),
                entry.actorId(),
                entry.actorName(),
                entry.action(),
                entry.subject(),
                entry.detail(),
                entry.at(),
                entry.previous(),
                entry.digest(),
                entry.keyId());
    }

    @Override
    public List<AuditEntry> ofChain(String chain) {
        return em.createNamedQuery(AuditEntry.OF_CHAIN, AuditEntry.class)
                .setParameter("chain", chain)
                .getResultList();
    }

    @Override
    public List<AuditEntry> after(String chain, int seq, int most) {
        return em.createNamedQuery(AuditEntry.AFTER, AuditEntry.class)
                .setParameter("chain", chain)
                .setParameter("seq", seq)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public Sliced<AuditEntry> page(Actor reader, AuditFilter filter, Slice slice) {
        return mayRead(reader) ? new AuditSearch(em, filter).page(slice) : Sliced.none();
    }

    private static boolean mayRead(Actor reader) {
        return reader.has(Role.AUDITOR) || reader.has(Role.STATE_ADMIN);
    }

    @Override
    public List<String> actions() {
        return em.createNamedQuery(AuditEntry.ACTIONS, String.class).getResultList();
    }
}
