package org.csecprogress.progress.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.progress.Document;
import org.csecprogress.progress.DocumentPart;
import org.csecprogress.progress.Documents;

/** Stores documents and their content. */
@ApplicationScoped
@Transactional
class JpaDocuments implements Documents {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaDocuments() {}

    JpaDocuments(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<Document> servingCounty(CountyCode county) {
        return em.createNamedQuery(Document.SERVING, Document.class)
                .setParameter("county", county)
                .getResultList();
    }

    @Override
    public List<Document> find(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createNamedQuery(Document.FIND, Document.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    @Override
    public Optional<Document> lock(Actor preparer, long id) {
        return locked(id)
                .filter(document -> preparer.has(Role.COUNTY_PREPARER, document.county()))
                .filter(document -> !document.isWithdrawn());
    }

    @Override
    public Optional<Document> lockToCite(Actor actor, CountyCode county, long id) {
        return actor.worksFor(county)
                ? locked(id).filter(document -> document.serves(county))
                : Optional.empty();
    }

    private Optional<Document> locked(long id) {
        return Optional.ofNullable(em.find(Document.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public void add(Document document, byte[] content) {
        em.persist(document);
        em.flush();
        for (int position = 0; position < DocumentPart.count(content); position++) {
            DocumentPart part = DocumentPart.of(document, content, position);
            em.persist(part);
            em.flush();
            // Otherwise the content would be in memory twice until the transaction ends.
            em.detach(part);
        }
    }

    @Override
    public Optional<byte[]> part(Document document, int position) {
        return em.createNamedQuery(DocumentPart.CONTENT, byte[].class)
                .setParameter("document", document.id())
                .setParameter("position", position)
                .getResultStream()
                .findFirst();
    }
}
