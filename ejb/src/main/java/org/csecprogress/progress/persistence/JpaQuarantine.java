package org.csecprogress.progress.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.csecprogress.progress.Quarantine;
import org.csecprogress.progress.QuarantinedFile;
import org.csecprogress.progress.QuarantinedPart;

/** Stores files in which the virus scanner found something. */
@ApplicationScoped
@Transactional
class JpaQuarantine implements Quarantine {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaQuarantine() {}

    JpaQuarantine(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<QuarantinedFile> all() {
        return em.createNamedQuery(QuarantinedFile.LATEST, QuarantinedFile.class).getResultList();
    }

    @Override
    public void add(QuarantinedFile file, byte[] content) {
        em.persist(file);
        em.flush();
        QuarantinedPart.of(file, content).forEach(em::persist);
    }
}
