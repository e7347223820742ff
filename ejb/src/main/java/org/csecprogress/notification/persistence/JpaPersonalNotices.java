package org.csecprogress.notification.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.notification.NoticeAudience;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.PersonalNotice;
import org.csecprogress.notification.PersonalNotices;
import org.csecprogress.notification.ReminderTurn;
import org.csecprogress.notification.Telling;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;

/** Stores notices. */
@ApplicationScoped
@Transactional
class JpaPersonalNotices implements PersonalNotices {
    // SQL, because the database chooses the recipients: JPA would read their accounts and then
    // take two statements for each, since generated keys cannot be written in a batch. That is
    // some 400 statements for a release that 200 people are told of.
    private static final String TELL =
            """
            insert into notice (account_id, kind, county, period, revision, due, cause, created_at)
            select a.id, cast(? as varchar(24)), cast(? as varchar(2)), cast(? as varchar(6)),
                   cast(? as integer), cast(? as date), cast(? as varchar(80)),
                   cast(? as timestamp with time zone)
              from account a
             where (not a.disabled and a.password_chosen or cast(? as boolean))
               and a.id <> cast(? as bigint)
               and (a.id = cast(? as bigint)
                    or (cast(? as bigint) = 0
                        and exists (select 1 from membership m
                                     where m.account_id = a.id
                                       and (m.last_day is null or m.last_day >= cast(? as date))
                                       and m.role in (%s)
                                       and (m.county = ? or not cast(? as boolean)))
                        and (not cast(? as boolean)
                             or exists (select 1 from submission_event e
                                         where e.actor_id = a.id
                                           and e.county = ?
                                           and e.period = ?))))
            """;

    private static final String ACCOUNT = "account";
    private static final String TIME = "time";

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    private final Sql sql;

    protected JpaPersonalNotices() {
        this(null);
    }

    @Inject
    JpaPersonalNotices(Sql sql) {
        this.sql = sql;
    }

    JpaPersonalNotices(EntityManager em, Sql sql) {
        this(sql);
        this.em = em;
    }

    @Override
    public void tell(List<Telling> tellings) {
        if (!tellings.isEmpty()) {
            NoticeAudience audience = tellings.get(0).audience();
            sql.batch(
                    TELL.formatted(Sql.places(audience.roles().size())),
                    tellings.stream().map(JpaPersonalNotices::row).toList());
        }
    }

    private static Object[] row(Telling telling) {
        String county = telling.county() == null ? null : telling.county().value();
        String period = telling.period() == null ? null : telling.period().toString();
        NoticeAudience audience = telling.audience();
        List<Object> values = new ArrayList<>();
        values.add(telling.kind());
        values.add(county);
        values.add(period);
        values.add(telling.revision());
        values.add(telling.due());
        values.add(telling.cause());
        values.add(telling.at());
        values.add(telling.kind().audience() == NoticeAudience.OWNER);
        values.add(telling.except());
        values.add(telling.only());
        values.add(telling.only());
        values.add(CaliforniaTime.day(telling.at()));
        audience.roles().stream().map(Role::name).forEach(values::add);
        values.add(county);
        values.add(audience.isOfOneCounty());
        values.add(audience == NoticeAudience.PARTICIPANTS);
        values.add(county);
        values.add(period);
        return values.toArray();
    }

    @Override
    public void nameTables(String cause, LocalText titles) {
        em.createNamedQuery(PersonalNotice.NAME_TABLES)
                .setParameter("english", titles.en())
                .setParameter("spanish", titles.es())
                .setParameter("cause", cause)
                .executeUpdate();
    }

    @Override
    public int unread(Actor actor) {
        return number(PersonalNotice.COUNT_UNREAD, actor);
    }

    private int number(String query, Actor actor) {
        return em.createNamedQuery(query, Long.class)
                .setParameter(ACCOUNT, actor.accountId())
                .getSingleResult()
                .intValue();
    }

    @Override
    public Sliced<PersonalNotice> page(Actor actor, Slice slice) {
        boolean isOldestFirst = slice.by().equals("when") && !slice.isDown();
        String query = isOldestFirst ? PersonalNotice.OLDEST_FIRST : PersonalNotice.NEWEST_FIRST;
        List<PersonalNotice> lines =
                em.createNamedQuery(query, PersonalNotice.class)
                        .setParameter(ACCOUNT, actor.accountId())
                        .setFirstResult(slice.first())
                        .setMaxResults(slice.size())
                        .getResultList();
        return new Sliced<>(lines, number(PersonalNotice.COUNT, actor));
    }

    @Override
    public void read(Actor actor, long id, Instant at) {
        em.createNamedQuery(PersonalNotice.READ)
                .setParameter(TIME, at)
                .setParameter("id", id)
                .setParameter(ACCOUNT, actor.accountId())
                .executeUpdate();
    }

    @Override
    public void readUpTo(Actor actor, long newest, Instant at) {
        em.createNamedQuery(PersonalNotice.READ_UP_TO)
                .setParameter(TIME, at)
                .setParameter("newest", newest)
                .setParameter(ACCOUNT, actor.accountId())
                .executeUpdate();
    }

    @Override
    public void readAll(NoticeKind kind, Instant at) {
        em.createNamedQuery(PersonalNotice.READ_KIND)
                .setParameter(TIME, at)
                .setParameter("kind", kind.name())
                .executeUpdate();
    }

    @Override
    public Set<String> causes(NoticeKind kind) {
        return new HashSet<>(
                em.createNamedQuery(PersonalNotice.CAUSES, String.class)
                        .setParameter("kind", kind.name())
                        .getResultList());
    }

    @Override
    public Set<String> causes(ReportingPeriod period, Set<NoticeKind> kinds) {
        return new HashSet<>(
                em.createNamedQuery(PersonalNotice.CAUSES_OF_PERIOD, String.class)
                        .setParameter("period", period.toString())
                        .setParameter("kinds", kinds.stream().map(NoticeKind::name).toList())
                        .getResultList());
    }

    @Override
    public boolean isToldReady(ReleaseNumber release) {
        return em.createNamedQuery(PersonalNotice.COUNT_SINCE_BUILD, Long.class)
                        .setParameter("kind", NoticeKind.READY_TO_SIGN.name())
                        .setParameter("period", release.period().toString())
                        .setParameter("quarter", release.period())
                        .setParameter("revision", release.revision())
                        .setParameter("build", ReleaseAction.BUILD)
                        .getSingleResult()
                > 0;
    }

    @Override
    public void takeTurn() {
        em.find(ReminderTurn.class, ReminderTurn.ID, LockModeType.PESSIMISTIC_WRITE);
    }
}
