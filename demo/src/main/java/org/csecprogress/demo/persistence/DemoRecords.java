package org.csecprogress.demo.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.filing.optin.OptIn;
import org.csecprogress.identity.Account;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/** Reads and writes what only the demonstration does, and no service of the portal. */
@ApplicationScoped
@Transactional
public class DemoRecords {
    private static final String OPT_INS = "select o.county, o.fiscalYear from OptIn o";
    private static final String FILINGS =
            "select count(s) from Submission s where s.county = :county and s.period = :period";
    private static final String READ =
            """
            update PersonalNotice n set n.readAt = n.createdAt
             where n.readAt is null and n.createdAt < :time
            """;

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    /** Returns all accounts. */
    public List<Account> accounts() {
        return em.createQuery("select a from Account a", Account.class).getResultList();
    }

    /** Stores an account. */
    public void add(Account account) {
        em.persist(account);
    }

    /** Stores those that are not stored yet. */
    public void add(Collection<OptIn> optIns) {
        Set<List<Object>> stored =
                em.createQuery(OPT_INS, Object[].class)
                        .getResultStream()
                        .map(Arrays::asList)
                        .collect(Collectors.toSet());
        optIns.stream()
                .filter(o -> !stored.contains(List.of(o.county().value(), o.fiscalYear())))
                .forEach(em::persist);
    }

    /** Whether the county has any filing for the quarter. */
    public boolean hasFiling(CountyCode county, ReportingPeriod period) {
        return em.createQuery(FILINGS, Long.class)
                        .setParameter("county", county)
                        .setParameter("period", period)
                        .getSingleResult()
                > 0;
    }

    /** Marks the notices of before that time as read, each when it was written. */
    public void readNotices(Instant before) {
        em.createQuery(READ).setParameter("time", before).executeUpdate();
    }
}
