package org.csecprogress.kernel.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.Optional;

/** Runs plain SQL on the connection of a test's entity manager, in its transaction. */
public final class StoreSql extends Sql {
    private final EntityManager em;

    public StoreSql(EntityManager em) {
        this.em = em;
    }

    @Override
    protected Optional<Connection> ofTransaction() {
        return Optional.of(em.unwrap(Connection.class));
    }
}
