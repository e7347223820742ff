package org.csecprogress.catalog.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.catalog.reference.StoredCatalog;
import org.csecprogress.kernel.persistence.TestSql;
import org.csecprogress.kernel.persistence.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The used versions of the catalogue")
class JpaStoredCatalogsTest {
    private static final Catalog CATALOG = Catalogs.builtIn().all().get(0);

    private final TestStore store = new TestStore();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    @DisplayName("keep the digest of their first use")
    void kept() {
        store.inTransaction(
                em -> {
                    new JpaStoredCatalogs(em, TestSql.inTransactionOf(em))
                            .add(new StoredCatalog(CATALOG));
                    return em;
                });
        store.inTransaction(
                em -> {
                    JpaStoredCatalogs catalogs =
                            new JpaStoredCatalogs(em, TestSql.inTransactionOf(em));
                    assertThat(catalogs.find(CATALOG.version()).map(StoredCatalog::digest))
                            .contains(CATALOG.digest());
                    assertThat(catalogs.find(CATALOG.version() + 1)).isEmpty();
                    return em;
                });
    }

    @Test
    @DisplayName("lose the agreements to publish under them, but not those of other versions")
    void withdrawn() throws SQLException {
        run(
                "insert into catalog_version (version, effective_from, digest) values"
                        + " (98, '2026Q1', 'a'), (99, '2026Q2', 'b')");
        run(
                "insert into protection_activation (catalog_version, policy, shown, first_by,"
                        + " first_name, first_at) values"
                        + " (98, 'p', 's', 1, 'A', current_timestamp),"
                        + " (99, 'p', 's', 1, 'A', current_timestamp)");
        store.inTransaction(
                em -> {
                    JpaStoredCatalogs catalogs =
                            new JpaStoredCatalogs(em, TestSql.inTransactionOf(em));
                    StoredCatalog corrected = catalogs.find(98).orElseThrow();
                    catalogs.withdrawAgreements(corrected);
                    corrected.correct(CATALOG);
                    return em;
                });
        assertThat(one("select min(catalog_version) from protection_activation")).isEqualTo("99");
        assertThat(one("select digest from catalog_version where version = 98"))
                .isEqualTo(CATALOG.digest());
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = store.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = store.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
