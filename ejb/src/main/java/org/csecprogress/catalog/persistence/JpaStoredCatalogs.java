package org.csecprogress.catalog.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.csecprogress.catalog.reference.StoredCatalog;
import org.csecprogress.catalog.reference.StoredCatalogs;
import org.csecprogress.kernel.persistence.Sql;

/** Stores the used versions of the catalogue through the entity manager. */
@ApplicationScoped
@Transactional
class JpaStoredCatalogs implements StoredCatalogs {
    // The agreements are entities of the release feature, which the catalogue may not know.
    private static final String WITHDRAW_AGREEMENTS =
            """
            delete from protection_activation where catalog_version = ?
            """;

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    private final Sql sql;

    protected JpaStoredCatalogs() {
        this(null, null);
    }

    @Inject
    JpaStoredCatalogs(Sql sql) {
        this(null, sql);
    }

    JpaStoredCatalogs(EntityManager em, Sql sql) {
        this.em = em;
        this.sql = sql;
    }

    @Override
    public Optional<StoredCatalog> find(int version) {
        return Optional.ofNullable(em.find(StoredCatalog.class, version));
    }

    @Override
    public void add(StoredCatalog catalog) {
        em.persist(catalog);
    }

    @Override
    public void withdrawAgreements(StoredCatalog catalog) {
        sql.update(WITHDRAW_AGREEMENTS, catalog.version());
    }
}
