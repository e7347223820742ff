package org.csecprogress.kernel.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.Optional;

/**
 * Runs plain SQL on a {@link TestStore}: on the entity manager's connection as in a transaction, or
 * on another one as the public side does.
 */
public final class TestSql extends ReadSql {
    private final TestStore store;
    private final EntityManager em;

    private TestSql(TestStore store, EntityManager em) {
        this.store = store;
        this.em = em;
    }

    /** Returns the SQL of a running transaction. */
    public static TestSql inTransactionOf(EntityManager em) {
        return new TestSql(null, em);
    }

    /** Returns SQL that sees what is committed. */
    public static TestSql outside(TestStore store) {
        return new TestSql(store, null);
    }

    @Override
    protected Optional<Connection> ofTransaction() {
        return Optional.ofNullable(em).map(each -> each.unwrap(Connection.class));
    }

    @Override
    protected Connection connect() throws java.sql.SQLException {
        return store.connect();
    }
}
