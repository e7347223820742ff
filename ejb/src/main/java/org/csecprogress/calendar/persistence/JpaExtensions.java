package org.csecprogress.calendar.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.csecprogress.calendar.Extension;
import org.csecprogress.calendar.Extensions;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;

/** Stores requests for more time through the entity manager. */
@ApplicationScoped
@Transactional
class JpaExtensions implements Extensions {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaExtensions() {}

    JpaExtensions(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<Extension> ofCounty(Actor actor, CountyCode county) {
        return maySee(actor, county)
                ? em.createNamedQuery(Extension.OF_COUNTY, Extension.class)
                        .setParameter("county", county)
                        .getResultList()
                : List.of();
    }

    @Override
    public List<Extension> waiting(Actor actor) {
        return actor.worksForState()
                ? em.createNamedQuery(Extension.WAITING, Extension.class).getResultList()
                : List.of();
    }

    @Override
    public List<Extension> closed(Actor actor, int most) {
        return actor.worksForState()
                ? em.createNamedQuery(Extension.CLOSED, Extension.class)
                        .setMaxResults(most)
                        .getResultList()
                : List.of();
    }

    @Override
    public Optional<Extension> lock(Actor actor, long id) {
        return Optional.ofNullable(em.find(Extension.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(extension -> maySee(actor, extension.county()));
    }

    @Override
    public void add(Extension extension) {
        em.persist(extension);
        em.flush();
    }

    private static boolean maySee(Actor actor, CountyCode county) {
        return actor.worksForState() || actor.worksFor(county);
    }
}
