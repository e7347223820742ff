package org.csecprogress.notification.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.notification.NoticeAudience;
import org.csecprogress.notification.Recipients;

/**
 * Looks up accounts and roles. Its queries are not named, because they ask entities of other
 * features.
 */
@ApplicationScoped
@Transactional
class JpaRecipients implements Recipients {
    private static final String IN_USE =
            """
            select count(a) from Account a
             where a.id = :account and a.disabled = false and a.passwordChosen = true
            """;
    private static final String EXISTS = "select count(a) from Account a where a.id = :account";
    private static final String HOLDS_ROLE =
            """
            select count(m) from Membership m
             where m.account.id = :account and m.account.disabled = false
               and m.account.passwordChosen = true
               and (m.lastDay is null or m.lastDay >= :today) and m.role in :roles
            """;
    private static final String HOLDS_ROLE_IN_COUNTY = HOLDS_ROLE + " and m.county = :county";
    private static final String TOOK_PART =
            """
            select count(e) from SubmissionEvent e
             where e.actorId = :account and e.county = :county and e.period = :period
            """;

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaRecipients() {}

    JpaRecipients(EntityManager em) {
        this.em = em;
    }

    @Override
    public boolean includes(
            NoticeAudience audience,
            long account,
            LocalDate today,
            CountyCode county,
            ReportingPeriod period) {
        return switch (audience) {
            case PERSON -> isAny(of(IN_USE, account));
            case OWNER -> isAny(of(EXISTS, account));
            case COUNTY, COORDINATORS ->
                    isAny(
                            holding(HOLDS_ROLE_IN_COUNTY, audience, account, today)
                                    .setParameter("county", county));
            case PARTICIPANTS ->
                    isAny(holding(HOLDS_ROLE, audience, account, today))
                            && isAny(
                                    of(TOOK_PART, account)
                                            .setParameter("county", county)
                                            .setParameter("period", period));
            case REVIEWERS,
                    RELEASERS,
                    SIGNATORIES,
                    PUBLISHERS,
                    ADMINISTRATORS,
                    AUDITORS,
                    EVERYONE,
                    ONESELF ->
                    isAny(holding(HOLDS_ROLE, audience, account, today));
        };
    }

    private TypedQuery<Long> holding(
            String query, NoticeAudience audience, long account, LocalDate today) {
        return of(query, account)
                .setParameter("today", today)
                .setParameter("roles", audience.roles());
    }

    private TypedQuery<Long> of(String query, long account) {
        return em.createQuery(query, Long.class).setParameter("account", account);
    }

    private static boolean isAny(TypedQuery<Long> count) {
        return count.getSingleResult() > 0;
    }
}
