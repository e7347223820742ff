package org.csecprogress.release.file.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.file.FileKey;
import org.csecprogress.release.file.StoredFile;
import org.csecprogress.release.file.StoredFiles;

@ApplicationScoped
@Transactional
class JpaStoredFiles implements StoredFiles {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    /** For the container. */
    protected JpaStoredFiles() {}

    /** For tests. */
    JpaStoredFiles(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<StoredFile> of(ReleaseNumber number, String edition, StoredFile.Folder folder) {
        return em.createNamedQuery(StoredFile.OF_EDITION, StoredFile.class)
                .setParameter("period", number.period())
                .setParameter("revision", number.revision())
                .setParameter("edition", edition)
                .setParameter("folder", folder)
                .getResultList();
    }

    @Override
    public Set<FileKey> keys() {
        return em.createNamedQuery(StoredFile.KEYS, FileKey.class)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    @Override
    public void add(StoredFile file) {
        em.persist(file);
        em.flush();
    }
}
