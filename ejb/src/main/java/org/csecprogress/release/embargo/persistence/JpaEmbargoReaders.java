package org.csecprogress.release.embargo.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.csecprogress.release.Release;
import org.csecprogress.release.embargo.EmbargoAddress;
import org.csecprogress.release.embargo.EmbargoReader;
import org.csecprogress.release.embargo.EmbargoReaders;

@ApplicationScoped
@Transactional
class JpaEmbargoReaders implements EmbargoReaders {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    /** For the container. */
    protected JpaEmbargoReaders() {}

    /** For tests. */
    JpaEmbargoReaders(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<EmbargoReader> of(Release release) {
        return em.createNamedQuery(EmbargoReader.OF_RELEASE, EmbargoReader.class)
                .setParameter("release", release)
                .getResultList();
    }

    @Override
    public Optional<EmbargoReader> find(long id) {
        return Optional.ofNullable(em.find(EmbargoReader.class, id));
    }

    @Override
    public Optional<EmbargoAddress> address(long reader) {
        return Optional.ofNullable(em.find(EmbargoAddress.class, reader));
    }

    @Override
    public List<EmbargoAddress> addresses(Release release) {
        return em.createNamedQuery(EmbargoAddress.OF_RELEASE, EmbargoAddress.class)
                .setParameter("release", release)
                .getResultList();
    }

    @Override
    public void add(EmbargoReader reader, String email) {
        em.persist(reader);
        em.flush();
        em.persist(new EmbargoAddress(reader, email));
        em.flush();
    }

    @Override
    public void forget(EmbargoReader reader) {
        address(reader.id()).ifPresent(em::remove);
        em.flush();
    }

    @Override
    public void remove(EmbargoReader reader) {
        forget(reader);
        em.remove(reader);
        em.flush();
    }
}
