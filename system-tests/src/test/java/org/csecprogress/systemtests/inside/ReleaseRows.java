package org.csecprogress.systemtests.inside;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Deletes all rows of a release, so that the next test doesn't see what one published. */
final class ReleaseRows {
    private static final List<String> TABLES =
            List.of(
                    "release_job",
                    "release_opening",
                    "release_unproved_figure",
                    "release_remedy",
                    "release_text",
                    "release_commentary",
                    "release_method",
                    "release_text_decision",
                    "release_certificate",
                    "release_table_review",
                    "release_cell",
                    "release_table",
                    "release_shown_cell",
                    "release_content",
                    "release_milestone",
                    "release_earlier_milestone",
                    "release_earlier_total",
                    "release_source_county",
                    "release_source",
                    "release_county",
                    "release_counted",
                    "release_submission",
                    "release_event",
                    "release_file",
                    "embargo_reader");

    private ReleaseRows() {}

    static void delete(Connection connection, long release) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "delete from embargo_address where reader_id in"
                            + " (select id from embargo_reader where release_id = "
                            + release
                            + ")");
            for (String table : TABLES) {
                statement.executeUpdate("delete from " + table + " where release_id = " + release);
            }
            statement.executeUpdate(
                    "delete from release_reference where release_id = "
                            + release
                            + " or other_id = "
                            + release);
            statement.executeUpdate("delete from release where id = " + release);
        }
    }
}
