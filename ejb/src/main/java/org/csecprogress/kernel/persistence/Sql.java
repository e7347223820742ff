package org.csecprogress.kernel.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.csecprogress.kernel.service.ForEverybody;

/**
 * Runs plain SQL on the application's connection, in the current transaction, to read and write
 * blocks instead of single rows. Values are always parameters.
 */
@ApplicationScoped
@ForEverybody
public class Sql {
    private static final char NUL = 0;

    @Resource(lookup = "java:app/jdbc/csec")
    private DataSource dataSource;

    @Resource private TransactionSynchronizationRegistry transactions;

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    /** Maps one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Work on a connection. */
    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Returns all rows in the order of the query. */
    public <T> List<T> list(String sql, RowReader<T> reader, Object... parameters) {
        return with(
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        bind(statement, parameters);
                        statement.setFetchSize(1000);
                        return all(statement, reader);
                    }
                });
    }

    private static <T> List<T> all(PreparedStatement statement, RowReader<T> reader)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        }
    }

    /** Returns the first row, if there is one. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /**
     * Runs one change.
     *
     * @return number of rows changed
     */
    public int update(String sql, Object... parameters) {
        return with(
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        bind(statement, parameters);
                        return statement.executeUpdate();
                    }
                });
    }

    /**
     * Runs one change for many rows in one round trip. Does nothing for no rows.
     *
     * @return number of rows changed; counts one per row if the driver does not tell
     */
    public int batch(String sql, Collection<Object[]> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        int[] counts =
                with(
                        connection -> {
                            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                                for (Object[] row : rows) {
                                    bind(statement, row);
                                    statement.addBatch();
                                }
                                return statement.executeBatch();
                            }
                        });
        return Arrays.stream(counts)
                .map(count -> count == Statement.SUCCESS_NO_INFO ? 1 : count)
                .sum();
    }

    /** Returns a list of this many question marks, for use in brackets. */
    public static String places(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** Returns the instant in the column of that name, or null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /**
     * Returns the date in the column of that name, or null. The server's pool would look up by
     * reflection, for each row, how its driver reads a {@link LocalDate}.
     */
    public static LocalDate date(ResultSet row, String column) throws SQLException {
        String written = row.getString(column);
        return written == null ? null : LocalDate.parse(written);
    }

    private <T> T with(Work<T> work) {
        try {
            Optional<Connection> shared = ofTransaction();
            if (shared.isPresent()) {
                return work.on(shared.get());
            }
            try (Connection own = connect()) {
                return work.on(own);
            }
        } catch (SQLException e) {
            throw new StatementException(e);
        }
    }

    /**
     * Returns the connection of the entity manager if there is a transaction, which also closes it.
     * A connection of the pool would not see uncommitted changes.
     */
    protected Optional<Connection> ofTransaction() {
        return transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION
                ? Optional.empty()
                : Optional.of(em.unwrap(Connection.class));
    }

    /** Opens a connection of the pool, which the caller closes. */
    protected Connection connect() throws SQLException {
        return dataSource.getConnection();
    }

    private static void bind(PreparedStatement statement, Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            if (value instanceof Instant instant) {
                statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
            } else if (value instanceof String text && text.indexOf(NUL) >= 0) {
                // No keyboard can type it, and PostgreSQL cannot store it.
                statement.setString(i + 1, text.replace(String.valueOf(NUL), ""));
            } else if (value instanceof Enum<?> constant) {
                statement.setString(i + 1, constant.name());
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
