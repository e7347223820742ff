package org.csecprogress.filing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.filing.optin.OptIn;
import org.csecprogress.filing.optin.OptIns;
import org.csecprogress.kernel.CountyCode;

@ApplicationScoped
@Transactional
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
        if (counties.isEmpty()) {
            return Set.of();
        }
        return em.createNamedQuery(OptIn.OF_YEAR, OptIn.class)
                .setParameter("year", fiscalYear)
                .setParameter("counties", counties.stream().map(CountyCode::value).toList())
                .getResultStream()
                .map(OptIn::county)
                .collect(Collectors.toUnmodifiableSet());
    }
}
