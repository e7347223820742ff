package org.csecprogress.subscription.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.csecprogress.subscription.Subscriber;
import org.csecprogress.subscription.SubscriberMail;
import org.csecprogress.subscription.Subscribers;

/** Stores people without an account who asked for mail. */
@ApplicationScoped
@Transactional
class JpaSubscribers implements Subscribers {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaSubscribers() {}

    JpaSubscribers(EntityManager em) {
        this.em = em;
    }

    @Override
    public boolean has(String address) {
        return find(address).isPresent();
    }

    private Optional<Subscriber> find(String address) {
        return Optional.ofNullable(em.find(Subscriber.class, address));
    }

    @Override
    public void add(String address) {
        if (!has(address)) {
            em.persist(new Subscriber(address));
            em.flush();
        }
    }

    @Override
    public void remove(String address) {
        find(address).ifPresent(em::remove);
        em.createNamedQuery(SubscriberMail.DELETE_OF)
                .setParameter("address", address)
                .executeUpdate();
    }

    @Override
    public List<String> addresses() {
        return em.createNamedQuery(Subscriber.ADDRESSES, String.class).getResultList();
    }
}
