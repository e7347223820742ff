package org.csecprogress.identity.provider.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.provider.ProviderLink;
import org.csecprogress.identity.provider.ProviderLinks;

/** Stores the links through the entity manager. */
@ApplicationScoped
@Transactional
class JpaProviderLinks implements ProviderLinks {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaProviderLinks() {}

    JpaProviderLinks(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<ProviderLink> find(String provider, String person) {
        return em.createNamedQuery(ProviderLink.FIND, ProviderLink.class)
                .setParameter("provider", provider)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<ProviderLink> of(long accountId) {
        return em.createNamedQuery(ProviderLink.OF, ProviderLink.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    @Override
    public void add(ProviderLink link) {
        em.persist(link);
        // So that a person or a provider that is taken is found here, and not after the answer.
        em.flush();
    }

    @Override
    public boolean remove(long accountId, String provider) {
        return em.createNamedQuery(ProviderLink.REMOVE)
                        .setParameter("account", accountId)
                        .setParameter("provider", provider)
                        .executeUpdate()
                > 0;
    }

    @Override
    public boolean removeAll(long accountId) {
        return em.createNamedQuery(ProviderLink.REMOVE_ALL)
                        .setParameter("account", accountId)
                        .executeUpdate()
                > 0;
    }
}
