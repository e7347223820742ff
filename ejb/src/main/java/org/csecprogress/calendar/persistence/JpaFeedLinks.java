package org.csecprogress.calendar.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.csecprogress.calendar.feed.FeedLink;
import org.csecprogress.calendar.feed.FeedLinks;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;

/** Stores the links through the entity manager. */
@ApplicationScoped
@Transactional
class JpaFeedLinks implements FeedLinks {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaFeedLinks() {}

    JpaFeedLinks(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<FeedLink> find(Actor actor, CountyCode county) {
        return actor.worksFor(county)
                ? Optional.ofNullable(em.find(FeedLink.class, county))
                : Optional.empty();
    }

    @Override
    public void add(FeedLink link) {
        em.persist(link);
    }

    @Override
    public void remove(FeedLink link) {
        em.remove(link);
    }

    @Override
    public Optional<CountyCode> countyOf(String secret) {
        return em.createNamedQuery(FeedLink.COUNTY_OF, CountyCode.class)
                .setParameter("digest", FeedLink.digest(secret))
                .getResultStream()
                .findFirst();
    }
}
