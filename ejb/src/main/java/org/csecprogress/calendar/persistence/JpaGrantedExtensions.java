package org.csecprogress.calendar.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import org.csecprogress.calendar.Extension;
import org.csecprogress.calendar.ExtensionState;
import org.csecprogress.calendar.GrantedExtension;
import org.csecprogress.calendar.GrantedExtensions;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/** Reads the granted extensions through the entity manager. */
@ApplicationScoped
@Transactional
class JpaGrantedExtensions implements GrantedExtensions {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaGrantedExtensions() {}

    JpaGrantedExtensions(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<GrantedExtension> of(CountyCode county) {
        return granted(Extension.GRANTED_OF_COUNTY).setParameter("county", county).getResultList();
    }

    @Override
    public List<GrantedExtension> of(ReportingPeriod period) {
        return granted(Extension.GRANTED_OF_PERIOD).setParameter("period", period).getResultList();
    }

    @Override
    public List<GrantedExtension> all() {
        return granted(Extension.GRANTED).getResultList();
    }

    private TypedQuery<GrantedExtension> granted(String query) {
        return em.createNamedQuery(query, GrantedExtension.class)
                .setParameter("state", ExtensionState.GRANTED)
                // A look at the calendar must not write what a service has half changed.
                .setFlushMode(FlushModeType.COMMIT);
    }
}
