package org.csecprogress.release.review.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleasePart;
import org.csecprogress.release.review.ReleaseOpening;
import org.csecprogress.release.review.ReleaseOpenings;

@ApplicationScoped
@Transactional
class JpaReleaseOpenings implements ReleaseOpenings {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    /** For the container. */
    JpaReleaseOpenings() {}

    /** For tests. */
    JpaReleaseOpenings(EntityManager em) {
        this.em = em;
    }

    @Override
    public Set<ReleasePart> of(Actor actor, Release release) {
        Set<ReleasePart> parts = EnumSet.noneOf(ReleasePart.class);
        parts.addAll(
                em.createNamedQuery(ReleaseOpening.PARTS, ReleasePart.class)
                        .setParameter("release", release)
                        .setParameter("account", actor.accountId())
                        .setParameter("tables", release.tablesDigest().orElse(""))
                        .getResultList());
        return parts;
    }

    @Override
    public void add(ReleaseOpening opening) {
        em.persist(opening);
        em.flush();
    }
}
