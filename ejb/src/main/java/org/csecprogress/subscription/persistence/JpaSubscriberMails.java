package org.csecprogress.subscription.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.subscription.SubscriberMail;
import org.csecprogress.subscription.SubscriberMails;

/** Stores the mails to people without an account. */
@ApplicationScoped
@Transactional
class JpaSubscriberMails implements SubscriberMails {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaSubscriberMails() {}

    JpaSubscriberMails(EntityManager em) {
        this.em = em;
    }

    @Override
    public void queue(List<SubscriberMail> mails) {
        mails.forEach(em::persist);
    }

    @Override
    public Optional<String> nextDue(Instant now) {
        return em.createNamedQuery(SubscriberMail.NEXT_DUE, String.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<SubscriberMail> lock(String id) {
        return Optional.ofNullable(
                em.find(SubscriberMail.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public Optional<SubscriberMail> find(String id) {
        return Optional.ofNullable(em.find(SubscriberMail.class, id));
    }

    @Override
    public void delete(SubscriberMail mail) {
        em.remove(mail);
    }
}
