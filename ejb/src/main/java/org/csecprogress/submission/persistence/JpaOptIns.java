package org.csecprogress.submission.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.submission.OptIn;
import org.csecprogress.submission.OptIns;

@ApplicationScoped
class JpaOptIns implements OptIns {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    /** For the container. */
    JpaOptIns() {}

    JpaOptIns(EntityManager em) {
        this.em = em;
    }

    @Override
    public Set<CountyCode> of(Collection<CountyCode> counties, String fiscalYear) {
        return em.createNamedQuery(OptIn.OF_YEAR, OptIn.class)
                .setParameter("year", fiscalYear)
                .setParameter("counties", counties.stream().map(CountyCode::value).toList())
                .getResultStream()
                .map(OptIn::county)
                .collect(Collectors.toUnmodifiableSet());
    }
}
