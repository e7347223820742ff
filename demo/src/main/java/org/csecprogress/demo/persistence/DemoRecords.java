package org.csecprogress.demo.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.csecprogress.identity.Account;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.Sql;

/** Reads and writes what only the demonstration does, and no service of the portal. */
@ApplicationScoped
public class DemoRecords {
    // SQL, because opt-ins are a block that the rules read whole, and no entity. One batch writes
    // those of 58 counties.
    private static final String OPT_IN =
            """
            insert into opt_in (county, fiscal_year, opted_in, source)
            select c.code, cast(? as varchar(7)), cast(? as boolean), cast(? as varchar(200))
              from county c
             where c.code = ?
               and not exists (select 1 from opt_in o
                                where o.county = c.code and o.fiscal_year = ?)
            """;
    private static final String FILINGS =
            "select count(s) from Submission s where s.county = :county and s.period = :period";
    private static final String READ =
            """
            update PersonalNotice n set n.readAt = n.createdAt
             where n.readAt is null and n.createdAt < :time
            """;

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    @Inject private Sql sql;

    /**
     * Whether a county opted in to the CSEC Program in a year.
     *
     * @param fiscalYear such as 2025-26
     * @param source where it is known from
     */
    public record OptIn(CountyCode county, String fiscalYear, boolean isIn, String source) {
        private Object[] row() {
            return new Object[] {fiscalYear, isIn, source, county.value(), fiscalYear};
        }
    }

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
        sql.batch(OPT_IN, optIns.stream().map(OptIn::row).toList());
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
