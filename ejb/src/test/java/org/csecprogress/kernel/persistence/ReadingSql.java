package org.csecprogress.kernel.persistence;

import java.sql.Connection;
import java.util.Optional;

/** The public side's SQL in the transaction of a test, which sees what the test has stored. */
public final class ReadingSql extends ReadSql {
    private final Connection connection;

    public ReadingSql(Connection connection) {
        this.connection = connection;
    }

    @Override
    protected Optional<Connection> ofTransaction() {
        return Optional.of(connection);
    }
}
