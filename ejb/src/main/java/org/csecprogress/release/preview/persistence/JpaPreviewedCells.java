package org.csecprogress.release.preview.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.preview.PreviewedCell;
import org.csecprogress.release.preview.PreviewedCells;

@ApplicationScoped
@Transactional
class JpaPreviewedCells implements PreviewedCells {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    /** For the container. */
    JpaPreviewedCells() {}

    /** For tests. */
    JpaPreviewedCells(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<PreviewedCell> of(ReportingPeriod period) {
        return em.createNamedQuery(PreviewedCell.OF_PERIOD, PreviewedCell.class)
                .setParameter("period", period.toString())
                .getResultList();
    }

    @Override
    public void add(List<PreviewedCell> cells) {
        cells.forEach(em::persist);
        em.flush();
    }
}
