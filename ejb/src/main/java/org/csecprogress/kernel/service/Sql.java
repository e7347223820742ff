package org.csecprogress.kernel.service;

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

/**
 * Plain SQL on the application's connection, in the transaction that is under way, for what is read
 * and written as a block rather than row by row. Values are always parameters.
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

    /** Makes something of one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What is done on a connection. */
    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** All rows, in the order of the query. */
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

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /**
     * One change.
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
     * The same change for many rows, in one round trip; none for no rows.
     *
     * @return number of rows changed; a driver that does not count says one for each
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

    /** As many places for parameters as a list of so many values has, to stand in its brackets. */
    public static String places(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** The instant in a column, or null. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** The date in a column, or null. */
    public static LocalDate date(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** The key in a column, or nothing where the column is empty. */
    public static Optional<Long> id(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class));
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
     * The connection on which entities are written, where a transaction is under way; it closes
     * that itself. The pool would give another one, which does not see what was not yet committed.
     */
    protected Optional<Connection> ofTransaction() {
        return transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION
                ? Optional.empty()
                : Optional.of(em.unwrap(Connection.class));
    }

    /** A connection of the pool, which the caller closes. */
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
                // No keyboard has it, and PostgreSQL keeps none.
                statement.setString(i + 1, text.replace(String.valueOf(NUL), ""));
            } else if (value instanceof Enum<?> constant) {
                statement.setString(i + 1, constant.name());
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
