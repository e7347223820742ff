package org.csecprogress.kernel.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Writes and reads rows of a test's database without the entities that the test is about. */
public final class StoreRows {
    private final TestStore store;

    public StoreRows(TestStore store) {
        this.store = store;
    }

    /** Runs each statement and commits it. */
    public StoreRows run(String... statements) {
        try (Connection connection = store.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the first column of each row as text. */
    public List<String> read(String query) {
        try (Connection connection = store.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds a county with that code. */
    public StoreRows county(String code) {
        return run(
                "insert into county (code, name, slug, region_code) values ('%1$s', 'County %1$s',"
                                .formatted(code)
                        + " 'c%s', 'R')".formatted(code));
    }

    /** Adds version 1 of the catalogue, without content. */
    public StoreRows catalog() {
        return run(
                "insert into catalog_version (version, effective_from, digest) values (1, '2018Q1',"
                        + " 'd')");
    }

    /** Adds an account in use with that key. */
    public StoreRows account(long id) {
        return run(
                "insert into account (id, username, name, title, password_hash, disabled, version)"
                        + " values (%1$d, 'p%1$d@a.example', 'P', 'P', '-', false, 1)"
                                .formatted(id));
    }

    /** Adds a role of an account, in a county or without one. */
    public StoreRows role(long account, String role, String county) {
        return run(
                "insert into membership (id, account_id, role, county, agency) select"
                        + " coalesce(max(id), 0) + 1, %d, '%s', %s, %s from membership"
                                .formatted(
                                        account,
                                        role,
                                        county == null ? "null" : "'" + county + "'",
                                        role.equals("COUNTY_CERTIFIER") ? "'CWS'" : "null"));
    }

    /**
     * Returns how many statements the database has run since the count was begun that read or write
     * rows.
     */
    public int statements() {
        return Integer.parseInt(
                read("select coalesce(sum(execution_count), 0) from"
                                + " information_schema.query_statistics where"
                                + " regexp_like(sql_statement,"
                                + " '^(select|insert|update|delete)', 'i') and"
                                + " sql_statement not like '%query_statistics%'")
                        .get(0));
    }

    /** Begins to count statements. */
    public StoreRows count() {
        return run("set query_statistics false", "set query_statistics true");
    }
}
