package org.csecprogress.identity.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.AccessToken;
import org.csecprogress.identity.AccessTokenLine;
import org.csecprogress.identity.AccessTokens;
import org.csecprogress.identity.Account;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;

/** Stores the access tokens through the entity manager. */
@ApplicationScoped
@Transactional
class JpaAccessTokens implements AccessTokens {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaAccessTokens() {}

    JpaAccessTokens(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<AccessTokenLine> of(Actor actor, CountyCode county) {
        return actor.worksFor(county)
                ? em.createNamedQuery(AccessToken.OF_COUNTY, AccessTokenLine.class)
                        .setParameter("county", county)
                        .getResultList()
                : List.of();
    }

    @Override
    public Optional<AccessTokenLine> open(String digest, Instant now) {
        return em.createNamedQuery(AccessToken.OF_SECRET, AccessTokenLine.class)
                .setParameter("hash", digest)
                .setParameter("now", now)
                .setParameter("role", Role.COUNTY_PREPARER)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<AccessTokenLine> openOf(Account account, Instant now) {
        return em.createNamedQuery(AccessToken.OPEN_OF_ACCOUNT, AccessTokenLine.class)
                .setParameter("account", account.id())
                .setParameter("now", now)
                .getResultList();
    }

    @Override
    public void add(AccessToken token) {
        em.persist(token);
    }

    @Override
    public void used(long id, Instant at) {
        em.createNamedQuery(AccessToken.USED)
                .setParameter("id", id)
                .setParameter("at", at)
                .executeUpdate();
    }

    @Override
    public boolean revoke(long id, Instant at) {
        return em.createNamedQuery(AccessToken.REVOKE)
                        .setParameter("id", id)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }
}
