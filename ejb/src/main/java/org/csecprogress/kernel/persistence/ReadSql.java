package org.csecprogress.kernel.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.csecprogress.kernel.service.ForEverybody;

/**
 * Runs plain SQL on the public side's own connections, whose role may only read. It never joins a
 * transaction, which would then span two pools.
 */
@ApplicationScoped
@Typed(ReadSql.class)
@ForEverybody
public class ReadSql extends Sql {
    @Resource(lookup = "java:app/jdbc/csec-read")
    private DataSource readOnly;

    @Override
    protected Connection connect() throws SQLException {
        return readOnly.getConnection();
    }

    @Override
    protected Optional<Connection> ofTransaction() {
        return Optional.empty();
    }
}
