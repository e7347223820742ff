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
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * A migrated database in memory with the portal's persistence unit over it, so that mappings and
 * repositories are tested without a server. Each store has a database of its own.
 */
public final class TestStore implements AutoCloseable {
    private static final String USER = "csec";

    private final JdbcConnectionPool pool;
    private final EntityManagerFactory factory;

    public TestStore() {
        pool =
                JdbcConnectionPool.create(
                        "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", USER, USER);
        Flyway.configure().dataSource(pool).locations("classpath:db/migration").load().migrate();
        Map<String, Object> properties = new HashMap<>();
        properties.put(PersistenceUnitProperties.TRANSACTION_TYPE, "RESOURCE_LOCAL");
        properties.put(PersistenceUnitProperties.NON_JTA_DATASOURCE, pool);
        // A factory is found again by this name, whatever its database.
        properties.put(PersistenceUnitProperties.SESSION_NAME, UUID.randomUUID().toString());
        factory = Persistence.createEntityManagerFactory("csec", properties);
    }

    /** An entity manager, which the caller closes. */
    public EntityManager entityManager() {
        return factory.createEntityManager();
    }

    /** Does something in a transaction, which is committed at its end unless the work fails. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager em = entityManager()) {
            em.getTransaction().begin();
            T result = work.apply(em);
            em.getTransaction().commit();
            return result;
        }
    }

    /** A connection of its own, for looking at the rows; the caller closes it. */
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
