package org.csecprogress.review.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.reference.StoredCounty;
import org.csecprogress.review.CountyDuty;
import org.csecprogress.review.ReviewAssignment;
import org.csecprogress.review.ReviewAssignments;
import org.csecprogress.review.ReviewDesk;

/** Stores assignments through the entity manager. */
@ApplicationScoped
@Transactional
class JpaReviewAssignments implements ReviewAssignments {
    private static final String COUNTIES = "counties";

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaReviewAssignments() {}

    JpaReviewAssignments(EntityManager em) {
        this.em = em;
    }

    @Override
    public ReviewDesk desk(LocalDate day) {
        List<CountyDuty> rows =
                em.createNamedQuery(ReviewAssignment.DESK, CountyDuty.class)
                        .setParameter("day", day)
                        .getResultList();
        return new ReviewDesk(
                rows.stream().map(CountyDuty::assigned).distinct().toList(),
                rows.stream()
                        .filter(row -> row.county() != null)
                        .collect(Collectors.toMap(CountyDuty::county, Function.identity())));
    }

    @Override
    public Optional<CountyDuty> duty(CountyCode county, LocalDate day) {
        return em.createNamedQuery(ReviewAssignment.DUTY, CountyDuty.class)
                .setParameter("day", day)
                .setParameter("county", county)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Map<CountyCode, ReviewAssignment> lock(Collection<CountyCode> counties) {
        if (counties.isEmpty()) {
            return Map.of();
        }
        List<CountyCode> held =
                em.createNamedQuery(StoredCounty.CODES, CountyCode.class)
                        .setParameter(COUNTIES, counties)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
        if (held.size() != counties.size()) {
            throw new NotFoundException("county");
        }
        return em.createNamedQuery(ReviewAssignment.OF_COUNTIES, ReviewAssignment.class)
                .setParameter(COUNTIES, counties)
                .getResultStream()
                .collect(Collectors.toMap(ReviewAssignment::county, Function.identity()));
    }

    @Override
    public void add(ReviewAssignment assignment) {
        em.persist(assignment);
    }

    @Override
    public void remove(ReviewAssignment assignment) {
        em.remove(assignment);
    }
}
