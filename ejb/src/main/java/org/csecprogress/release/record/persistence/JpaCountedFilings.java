package org.csecprogress.release.record.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.Release;
import org.csecprogress.release.record.CountedFiling;
import org.csecprogress.release.record.CountedFilings;

@ApplicationScoped
@Transactional
class JpaCountedFilings implements CountedFilings {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaCountedFilings() {}

    JpaCountedFilings(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(Collection<CountedFiling> counted) {
        counted.forEach(em::persist);
        em.flush();
    }

    @Override
    public List<Counted> of(Release release) {
        return em.createNamedQuery(CountedFiling.OF_RELEASE, Object[].class)
                .setParameter("release", release)
                .getResultStream()
                .map(JpaCountedFilings::counted)
                .toList();
    }

    private static Counted counted(Object[] row) {
        return new Counted(
                (CountyCode) row[0],
                Optional.ofNullable((Long) row[1]),
                Optional.ofNullable((Long) row[3]),
                // EclipseLink reads the key of a member that is not there as zero.
                Optional.ofNullable((Long) row[5]).filter(key -> key != 0),
                Optional.ofNullable((String) row[6]),
                row[2] + " " + row[4]);
    }
}
