package org.csecprogress.identity.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.Invitation;
import org.csecprogress.identity.Invitations;

/** Stores the invitations through the entity manager. */
@ApplicationScoped
@Transactional
class JpaInvitations implements Invitations {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaInvitations() {}

    JpaInvitations(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(Invitation invitation) {
        em.persist(invitation);
    }

    @Override
    public Optional<Long> accountOf(String hash, Instant now) {
        return em.createNamedQuery(Invitation.ACCOUNT_OF, Long.class)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<String> seedOf(long accountId, Instant now) {
        return em.createNamedQuery(Invitation.SEED_OF, String.class)
                .setParameter("account", accountId)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    @Override
    public boolean use(String hash) {
        return em.createNamedQuery(Invitation.USE).setParameter("hash", hash).executeUpdate() == 1;
    }

    @Override
    public boolean close(Account account) {
        return em.createNamedQuery(Invitation.CLOSE)
                        .setParameter("account", account.id())
                        .executeUpdate()
                == 1;
    }
}
