package org.csecprogress.identity.session.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.session.AccountSession;
import org.csecprogress.identity.session.AccountSessions;
import org.csecprogress.identity.session.HeldSession;
import org.csecprogress.identity.session.SessionRow;
import org.csecprogress.kernel.Actor;

/** Stores the sessions through the entity manager. */
@ApplicationScoped
@Transactional
class JpaAccountSessions implements AccountSessions {
    private static final String ACCOUNT = "account";

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaAccountSessions() {}

    JpaAccountSessions(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(AccountSession session) {
        em.persist(session);
    }

    @Override
    public Optional<HeldSession> withSecret(String hash) {
        return HeldSession.of(
                em.createNamedQuery(AccountSession.WITH_SECRET, SessionRow.class)
                        .setParameter("hash", hash)
                        .getResultList());
    }

    @Override
    public void seen(long id, Instant at) {
        em.createNamedQuery(AccountSession.SEEN)
                .setParameter("id", id)
                .setParameter("at", at)
                .executeUpdate();
    }

    @Override
    public List<AccountSession> open(Actor owner) {
        return em.createNamedQuery(AccountSession.OPEN, AccountSession.class)
                .setParameter(ACCOUNT, owner.accountId())
                .getResultList();
    }

    @Override
    public boolean end(Actor owner, long id, Instant at) {
        return em.createNamedQuery(AccountSession.END)
                        .setParameter("id", id)
                        .setParameter(ACCOUNT, owner.accountId())
                        .setParameter("at", at)
                        .executeUpdate()
                > 0;
    }

    @Override
    public int endOthers(Actor owner, long kept, Instant at) {
        return em.createNamedQuery(AccountSession.END_OTHERS)
                .setParameter(ACCOUNT, owner.accountId())
                .setParameter("kept", kept)
                .setParameter("at", at)
                .executeUpdate();
    }
}
