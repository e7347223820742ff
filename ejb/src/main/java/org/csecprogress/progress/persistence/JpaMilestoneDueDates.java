package org.csecprogress.progress.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.reference.StoredCounty;
import org.csecprogress.progress.DueDateCounter;
import org.csecprogress.progress.MilestoneDue;
import org.csecprogress.progress.MilestoneDueDate;
import org.csecprogress.progress.MilestoneDueDates;

/** Stores the due dates of milestones. */
@ApplicationScoped
@Transactional
class JpaMilestoneDueDates implements MilestoneDueDates {
    private static final String COUNTIES = "counties";
    private static final String MILESTONE = "milestone";

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaMilestoneDueDates() {}

    JpaMilestoneDueDates(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<MilestoneDueDate> all() {
        return em.createNamedQuery(MilestoneDueDate.ALL, MilestoneDueDate.class).getResultList();
    }

    @Override
    public List<MilestoneDueDate> of(CountyCode county) {
        return em.createNamedQuery(MilestoneDueDate.OF_COUNTY, MilestoneDueDate.class)
                .setParameter("county", county)
                .getResultList();
    }

    @Override
    public List<MilestoneDue> counted(CountyCode county) {
        return em.createNamedQuery(MilestoneDueDate.COUNTED, Object[].class)
                .setParameter("county", county)
                .getResultStream()
                .map(row -> ((DueDateCounter) row[1]).toDue((MilestoneDueDate) row[0]))
                .toList();
    }

    @Override
    public void lock(Collection<CountyCode> counties) {
        em.createNamedQuery(StoredCounty.CODES, CountyCode.class)
                .setParameter(COUNTIES, counties)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public List<MilestoneDueDate> of(String milestone, Collection<CountyCode> counties) {
        return em.createNamedQuery(MilestoneDueDate.OF_MILESTONE, MilestoneDueDate.class)
                .setParameter(MILESTONE, milestone)
                .setParameter(COUNTIES, counties)
                .getResultList();
    }

    @Override
    public List<DueDateCounter> counters(String milestone, Collection<CountyCode> counties) {
        return em.createNamedQuery(DueDateCounter.OF_MILESTONE, DueDateCounter.class)
                .setParameter(MILESTONE, milestone)
                .setParameter(COUNTIES, counties)
                .getResultList();
    }

    @Override
    public void add(MilestoneDueDate date) {
        em.persist(date);
    }

    @Override
    public void add(DueDateCounter counter) {
        em.persist(counter);
    }

    @Override
    public void remove(MilestoneDueDate date) {
        em.remove(date);
    }
}
