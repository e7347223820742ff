package org.csecprogress.transparency.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.transparency.DailyHead;
import org.csecprogress.transparency.HeadLog;
import org.csecprogress.transparency.LogLeaf;
import org.csecprogress.transparency.LogTurn;

/** Stores the heads through the entity manager, and their leaves by SQL. */
@ApplicationScoped
@Transactional
class JpaHeadLog implements HeadLog {
    // A block of rows; and EclipseLink takes a key of zero for none.
    private static final String APPEND =
            """
            insert into transparency_leaf (place, kind, name, number, digest, salt)
            values (?, ?, ?, ?, ?, ?)
            """;

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    private final Sql sql;

    protected JpaHeadLog() {
        this(null, null);
    }

    @Inject
    JpaHeadLog(Sql sql) {
        this(null, sql);
    }

    JpaHeadLog(EntityManager em, Sql sql) {
        this.em = em;
        this.sql = sql;
    }

    @Override
    public void lock() {
        em.find(LogTurn.class, LogTurn.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<DailyHead> newest() {
        return em.createNamedQuery(DailyHead.NEWEST_FIRST, DailyHead.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<DailyHead> heads() {
        return em.createNamedQuery(DailyHead.ALL, DailyHead.class).getResultList();
    }

    @Override
    public List<LogLeaf> leaves() {
        return em.createNamedQuery(LogLeaf.ALL, LogLeaf.class).getResultList();
    }

    @Override
    public void append(DailyHead head, List<LogLeaf> leaves) {
        sql.batch(
                APPEND,
                leaves.stream()
                        .map(
                                leaf ->
                                        new Object[] {
                                            leaf.place(),
                                            leaf.fact().kind(),
                                            leaf.fact().name(),
                                            leaf.fact().number(),
                                            leaf.fact().digest(),
                                            leaf.salt()
                                        })
                        .toList());
        em.persist(head);
        em.flush();
    }
}
