package org.csecprogress.progress.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.progress.Approval;
import org.csecprogress.progress.EvidenceApproval;
import org.csecprogress.progress.EvidenceApprovals;

/** Stores approvals of evidence. */
@ApplicationScoped
@Transactional
class JpaEvidenceApprovals implements EvidenceApprovals {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaEvidenceApprovals() {}

    JpaEvidenceApprovals(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<Approval> all() {
        return read(em.createNamedQuery(EvidenceApproval.ALL, EvidenceApproval.class));
    }

    @Override
    public List<Approval> of(CountyCode county) {
        return read(
                em.createNamedQuery(EvidenceApproval.OF_COUNTY, EvidenceApproval.class)
                        .setParameter("county", county));
    }

    private static List<Approval> read(TypedQuery<EvidenceApproval> query) {
        return query.getResultStream().map(EvidenceApproval::toApproval).toList();
    }

    @Override
    public void add(EvidenceApproval approval) {
        em.persist(approval);
    }
}
