package org.csecprogress.identity.session.persistence;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.identity.session.SignInFailure;
import org.csecprogress.identity.session.SignInFailures;
import org.csecprogress.identity.session.Tried;

/** Stores the failed sign-ins through the entity manager. */
@ApplicationScoped
@Transactional
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
    public boolean take(Collection<Tried> tried, Instant at) {
        // In one order, so that two tries do not wait for each other.
        List<Tried> inOrder = tried.stream().sorted(comparing(Tried::subject)).toList();
        Map<String, SignInFailure> known = new HashMap<>();
        for (Tried each : inOrder) {
            SignInFailure failure = locked(each.subject());
            if (failure != null && failure.mustWait(each, at)) {
                return false;
            }
            known.put(each.subject(), failure);
        }
        for (Tried each : inOrder) {
            SignInFailure failure = known.get(each.subject());
            if (failure == null) {
                em.persist(new SignInFailure(each.subject(), at));
            } else {
                failure.again(at);
            }
        }
        em.flush();
        return true;
    }

    @Override
    public void giveBack(String subject) {
        SignInFailure failure = locked(subject);
        if (failure != null) {
            failure.takeBack();
        }
    }

    private SignInFailure locked(String subject) {
        return em.find(SignInFailure.class, subject, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public void forget(String subject) {
        em.createNamedQuery(SignInFailure.FORGET).setParameter("subject", subject).executeUpdate();
    }
}
