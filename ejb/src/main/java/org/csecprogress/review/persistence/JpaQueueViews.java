package org.csecprogress.review.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Characters;
import org.csecprogress.review.KeptQueueView;
import org.csecprogress.review.QueueViews;

/** Stores saved views of the queue through the entity manager. */
@ApplicationScoped
@Transactional
class JpaQueueViews implements QueueViews {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaQueueViews() {}

    JpaQueueViews(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<KeptQueueView> all(Actor reviewer) {
        return em.createNamedQuery(KeptQueueView.OF_REVIEWER, KeptQueueView.class)
                .setParameter("account", reviewer.accountId())
                .getResultList();
    }

    @Override
    public List<KeptQueueView> lock(Actor reviewer) {
        em.createQuery("select a.id from Account a where a.id = :id", Long.class)
                .setParameter("id", reviewer.accountId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return all(reviewer);
    }

    @Override
    public Optional<KeptQueueView> find(Actor reviewer, String name) {
        return Optional.ofNullable(
                em.find(
                        KeptQueueView.class,
                        new KeptQueueView.Key(reviewer.accountId(), Characters.withoutNul(name))));
    }

    @Override
    public void add(KeptQueueView view) {
        em.persist(view);
    }

    @Override
    public void remove(KeptQueueView view) {
        em.remove(view);
    }
}
