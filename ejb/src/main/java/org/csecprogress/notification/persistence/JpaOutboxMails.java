package org.csecprogress.notification.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.notification.AddressedMail;
import org.csecprogress.notification.OutboxCount;
import org.csecprogress.notification.OutboxMail;
import org.csecprogress.notification.OutboxMails;
import org.csecprogress.notification.OutboxStatus;
import org.csecprogress.notification.PersonalNotice;
import org.csecprogress.notification.Telling;

/** Stores the mail of notices. */
@ApplicationScoped
@Transactional
class JpaOutboxMails implements OutboxMails {
    // SQL, because the keys of the notices are not known here: they were written in one statement
    // for all recipients. JPA would read every notice and every choice of a topic first.
    // The random part keeps message identifiers unique even if a database starts over.
    private static final String QUEUE =
            """
            insert into outbox_message (notice_id, message_id, status, attempts, next_attempt_at,
                                        queued_at, problem)
            select n.id,
                   cast(? as varchar(60)) || '.' || cast(n.id as varchar(20))
                       || cast(? as varchar(110)),
                   cast(? as varchar(8)), 0, cast(? as timestamp with time zone),
                   cast(? as timestamp with time zone), ''
              from notice n
             where n.cause = ?
               and not exists (select 1 from notice_mail_off o
                                where o.account_id = n.account_id and o.topic = ?)
            """;

    private static final String PARKED_MAILS =
            OutboxMail.ADDRESSED + " and o.status = :parked order by ";
    private static final String NEWEST_FIRST = "o.endedAt desc, o.id desc";

    private static final String QUEUED = "queued";
    private static final String PARKED = "parked";
    private static final String NOW = "now";

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    private final Sql sql;

    protected JpaOutboxMails() {
        this(null);
    }

    @Inject
    JpaOutboxMails(Sql sql) {
        this.sql = sql;
    }

    JpaOutboxMails(EntityManager em, Sql sql) {
        this(sql);
        this.em = em;
    }

    @Override
    public void queue(List<Telling> tellings, String host, Instant now) {
        String name = "<" + UUID.randomUUID();
        String end = "@" + host + ">";
        sql.batch(
                QUEUE,
                tellings.stream()
                        .map(
                                t ->
                                        new Object[] {
                                            name,
                                            end,
                                            OutboxStatus.QUEUED,
                                            now,
                                            now,
                                            t.cause(),
                                            t.kind().topic()
                                        })
                        .toList());
    }

    @Override
    public Optional<Long> nextDue(Instant now) {
        return em.createNamedQuery(OutboxMail.NEXT_DUE, Long.class)
                .setParameter(QUEUED, OutboxStatus.QUEUED)
                .setParameter(NOW, now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<OutboxMail> lock(long id) {
        return Optional.ofNullable(em.find(OutboxMail.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public Optional<AddressedMail> message(long id) {
        return messages(
                        em.createNamedQuery(OutboxMail.WITH_NOTICE, Object[].class)
                                .setParameter("id", id))
                .findFirst();
    }

    @Override
    public Sliced<AddressedMail> parked(Slice slice) {
        List<AddressedMail> lines =
                messages(
                                em.createQuery(PARKED_MAILS + order(slice), Object[].class)
                                        .setParameter(PARKED, OutboxStatus.PARKED)
                                        .setFirstResult(slice.first())
                                        .setMaxResults(slice.size()))
                        .toList();
        Long total =
                em.createNamedQuery(OutboxMail.COUNT_PARKED, Long.class)
                        .setParameter(PARKED, OutboxStatus.PARKED)
                        .getSingleResult();
        return new Sliced<>(lines, total.intValue());
    }

    private static String order(Slice slice) {
        String direction = slice.isDown() ? " desc" : " asc";
        return switch (slice.by()) {
            case "when" -> "o.endedAt" + direction + ", o.id" + direction;
            case "to" -> "coalesce(a.username, '')" + direction + ", " + NEWEST_FIRST;
            case "kind" -> "n.kind" + direction + ", " + NEWEST_FIRST;
            case "attempts" -> "o.attempts" + direction + ", " + NEWEST_FIRST;
            default -> NEWEST_FIRST;
        };
    }

    private static Stream<AddressedMail> messages(TypedQuery<Object[]> query) {
        return query.getResultStream()
                .map(
                        row ->
                                ((OutboxMail) row[0])
                                        .addressed((PersonalNotice) row[1], (String) row[2]));
    }

    @Override
    public Optional<Instant> oldestQueued() {
        return em.createNamedQuery(OutboxMail.OLDEST_QUEUED, OutboxMail.class)
                .setParameter(QUEUED, OutboxStatus.QUEUED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(OutboxMail::queuedAt);
    }

    @Override
    public Optional<Instant> lastSent() {
        return em.createNamedQuery(OutboxMail.LAST_ENDED, OutboxMail.class)
                .setParameter("status", OutboxStatus.SENT)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .flatMap(OutboxMail::endedAt);
    }

    @Override
    public List<OutboxCount> counts() {
        return em.createNamedQuery(OutboxMail.COUNTS, OutboxCount.class).getResultList();
    }

    @Override
    public int retryParked(Instant now) {
        return em.createNamedQuery(OutboxMail.RETRY_PARKED)
                .setParameter(QUEUED, OutboxStatus.QUEUED)
                .setParameter(PARKED, OutboxStatus.PARKED)
                .setParameter(NOW, now)
                .executeUpdate();
    }
}
