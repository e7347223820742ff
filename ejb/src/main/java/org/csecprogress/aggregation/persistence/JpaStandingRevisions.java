package org.csecprogress.aggregation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.csecprogress.aggregation.StandingRevisions;
import org.csecprogress.filing.revision.StandingRevision;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

@ApplicationScoped
@Transactional
class JpaStandingRevisions implements StandingRevisions {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaStandingRevisions() {}

    JpaStandingRevisions(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<StandingRevision> of(ReportingPeriod period) {
        return em.createNamedQuery(StandingRevision.OF_PERIOD, StandingRevision.class)
                .setParameter("period", period)
                .getResultList();
    }

    @Override
    public Optional<StandingRevision> of(CountyCode county, ReportingPeriod period) {
        return em.createNamedQuery(StandingRevision.OF_FILING, StandingRevision.class)
                .setParameter("county", county)
                .setParameter("period", period)
                .getResultStream()
                .findFirst();
    }

    @Override
    public int count(ReportingPeriod period) {
        return em.createNamedQuery(StandingRevision.COUNT, Long.class)
                .setParameter("period", period)
                .getSingleResult()
                .intValue();
    }
}
