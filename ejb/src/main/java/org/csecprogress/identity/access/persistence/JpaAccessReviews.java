package org.csecprogress.identity.access.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.identity.access.AccessPlace;
import org.csecprogress.identity.access.AccessReview;
import org.csecprogress.identity.access.AccessReviews;
import org.csecprogress.kernel.CountyCode;

/** Stores the reviews of access through the entity manager. */
@ApplicationScoped
@Transactional
class JpaAccessReviews implements AccessReviews {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaAccessReviews() {}

    JpaAccessReviews(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(AccessReview review) {
        em.persist(review);
    }

    @Override
    public Collection<AccessReview> last() {
        // Two of one place may have the same time; the later key counts.
        return em.createNamedQuery(AccessReview.LAST, AccessReview.class)
                .getResultStream()
                .collect(
                        Collectors.toMap(
                                AccessReview::place, Function.identity(), (one, other) -> other))
                .values();
    }

    @Override
    public Map<AccessPlace, Integer> people() {
        Map<AccessPlace, Integer> people = new HashMap<>();
        em.createNamedQuery(AccessReview.PEOPLE, Object[].class)
                .getResultStream()
                .forEach(
                        row ->
                                people.put(
                                        row[0] instanceof CountyCode county
                                                ? AccessPlace.of(county)
                                                : AccessPlace.STATE,
                                        ((Number) row[1]).intValue()));
        int none =
                em.createNamedQuery(AccessReview.WITHOUT_ROLE, Long.class)
                        .getSingleResult()
                        .intValue();
        if (none > 0) {
            people.merge(AccessPlace.STATE, none, Integer::sum);
        }
        return people;
    }
}
