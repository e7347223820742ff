package org.csecprogress.kernel.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Records the statements that reach the database of a {@link TestStore}. */
public final class SqlStatements {
    private static final String RUN =
            "select sql_statement, execution_count from information_schema.query_statistics where"
                    + " regexp_like(sql_statement, '^\\s*(select|insert|update|delete)', 'i')";

    private SqlStatements() {}

    /** Returns the statements of the work that read or write rows, each as often as it was run. */
    public static List<String> during(TestStore store, Runnable work) {
        try (Connection connection = store.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set query_statistics true");
            work.run();
            List<String> run = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(RUN)) {
                while (row.next()) {
                    run.addAll(
                            Collections.nCopies(
                                    row.getInt("execution_count"), row.getString("sql_statement")));
                }
            } finally {
                statement.execute("set query_statistics false");
            }
            return run;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
