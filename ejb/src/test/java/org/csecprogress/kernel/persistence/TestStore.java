package org.csecprogress.kernel.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.csecprogress.kernel.service.SchemaVersions;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * A migrated in-memory database with the portal's persistence unit, for testing mappings and
 * repositories without a server. Each store has its own database.
 */
public final class TestStore implements AutoCloseable {
    private static final String USER = "csec";

    private final JdbcConnectionPool pool;
    private final EntityManagerFactory factory;

    public TestStore() {
        pool =
                JdbcConnectionPool.create(
                        "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", USER, USER);
        SchemaVersions.of(pool, USER, USER).load().migrate();
        Map<String, Object> properties = new HashMap<>();
        properties.put(PersistenceUnitProperties.TRANSACTION_TYPE, "RESOURCE_LOCAL");
        properties.put(PersistenceUnitProperties.NON_JTA_DATASOURCE, pool);
        // A unique name, because EclipseLink reuses a factory of the same name.
        properties.put(PersistenceUnitProperties.SESSION_NAME, UUID.randomUUID().toString());
        factory = Persistence.createEntityManagerFactory("csec", properties);
    }

    /** Creates an entity manager, which the caller closes. */
    public EntityManager entityManager() {
        return factory.createEntityManager();
    }

    /** Runs the work in a transaction and commits it unless the work fails. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager em = entityManager()) {
            em.getTransaction().begin();
            T result = work.apply(em);
            em.getTransaction().commit();
            return result;
        }
    }

    /** Opens a separate connection for reading rows, which the caller closes. */
    public Connection connect() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void close() {
        factory.close();
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.dispose();
        }
    }
}
