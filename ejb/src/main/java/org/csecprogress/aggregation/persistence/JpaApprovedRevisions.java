package org.csecprogress.aggregation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.csecprogress.aggregation.ApprovedRevision;
import org.csecprogress.aggregation.ApprovedRevisions;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

@ApplicationScoped
class JpaApprovedRevisions implements ApprovedRevisions {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaApprovedRevisions() {}

    JpaApprovedRevisions(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<ApprovedRevision> of(ReportingPeriod period) {
        return em.createNamedQuery(ApprovedRevision.OF_PERIOD, ApprovedRevision.class)
                .setParameter("period", period)
                .getResultList();
    }

    @Override
    public Optional<ApprovedRevision> of(CountyCode county, ReportingPeriod period) {
        return em.createNamedQuery(ApprovedRevision.OF_FILING, ApprovedRevision.class)
                .setParameter("county", county)
                .setParameter("period", period)
                .getResultStream()
                .findFirst();
    }

    @Override
    public int count(ReportingPeriod period) {
        return em.createNamedQuery(ApprovedRevision.COUNT, Long.class)
                .setParameter("period", period)
                .getSingleResult()
                .intValue();
    }
}
