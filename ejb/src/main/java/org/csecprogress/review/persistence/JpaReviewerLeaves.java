package org.csecprogress.review.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.review.Leave;
import org.csecprogress.review.ReviewerLeave;
import org.csecprogress.review.ReviewerLeaves;

/** Stores leaves through the entity manager. */
@ApplicationScoped
@Transactional
class JpaReviewerLeaves implements ReviewerLeaves {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaReviewerLeaves() {}

    JpaReviewerLeaves(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<Leave> from(LocalDate day) {
        return em.createNamedQuery(ReviewerLeave.FROM, Leave.class)
                .setParameter("today", day)
                .getResultList();
    }

    @Override
    public Set<Long> lockReviewers() {
        return Set.copyOf(
                em.createQuery(
                                "select a.id from Account a where a.id in (select r.id from"
                                        + " StateReviewer r) order by a.id",
                                Long.class)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList());
    }

    @Override
    public Optional<ReviewerLeave> find(Actor reviewer) {
        return Optional.ofNullable(em.find(ReviewerLeave.class, reviewer.accountId()));
    }

    @Override
    public void add(ReviewerLeave leave) {
        em.persist(leave);
    }

    @Override
    public void remove(ReviewerLeave leave) {
        em.remove(leave);
    }
}
