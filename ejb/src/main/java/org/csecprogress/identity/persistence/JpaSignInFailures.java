package org.csecprogress.identity.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.identity.SignInFailure;
import org.csecprogress.identity.SignInFailures;

/** Stores the failed sign-ins through the entity manager. */
@ApplicationScoped
class JpaSignInFailures implements SignInFailures {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaSignInFailures() {}

    JpaSignInFailures(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<SignInFailure> of(String subject) {
        return Optional.ofNullable(em.find(SignInFailure.class, subject));
    }

    @Override
    public void count(String subject, Instant at) {
        SignInFailure known = em.find(SignInFailure.class, subject, LockModeType.PESSIMISTIC_WRITE);
        if (known == null) {
            em.persist(new SignInFailure(subject, at));
        } else {
            known.again(at);
        }
    }

    @Override
    public void forget(String subject) {
        em.createNamedQuery(SignInFailure.FORGET).setParameter("subject", subject).executeUpdate();
    }
}
