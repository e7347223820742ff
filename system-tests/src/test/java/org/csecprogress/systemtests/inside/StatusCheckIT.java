package org.csecprogress.systemtests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.csecprogress.filing.service.StatusCheck;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Inside the server, the nightly check of statuses")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class StatusCheckIT {
    private static final String SUBMISSION =
            "insert into submission (id, county, period, catalog_version, status, open_key,"
                    + " revision, opened_at, version) values (?, '29', '2019Q1', 1, ?, ?, 1,"
                    + " current_timestamp, 1)";
    private static final String EVENT =
            "insert into submission_event (id, submission_id, county, period, action, to_status,"
                    + " revision, actor_id, actor_name, happened_at) values (?, ?, '29', '2019Q1',"
                    + " 'OPEN', 'DRAFT', 1, 999, 'P', current_timestamp)";

    @Resource(lookup = "java:app/jdbc/csec")
    private DataSource database;

    @Inject private StatusCheck check;

    /** Collects log messages. */
    private static final class Listener extends Handler {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().equals(Level.SEVERE)) {
                lines.add(line.getParameters()[0].toString());
            }
        }

        @Override
        public void flush() {
            // Nothing is buffered.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    @DisplayName("reports a status that differs from its events, and nothing when all agree")
    void reportsDifferences() throws SQLException {
        run(
                "insert into account (id, username, name, title, password_hash, disabled, version)"
                        + " values (999, 'p@x.example', 'P', 'P', '-', true, 1)");
        run(SUBMISSION, 901L, "DRAFT", "2019Q1-29");
        run(EVENT, 901L, 901L);
        assertEquals(List.of(), reported());
        run("update submission set status = 'APPROVED' where id = 901");
        assertEquals(List.of("2019Q1-29 is APPROVED, by its events DRAFT"), reported());
        run("update submission set status = 'DRAFT' where id = 901");
        run(SUBMISSION, 902L, "SUPERSEDED", null);
        assertEquals(List.of("2019Q1-29 is SUPERSEDED, by its events null"), reported());
        run("delete from submission where id = 902");
        assertEquals(List.of(), reported());
    }

    private List<String> reported() {
        Listener listener = new Listener();
        Logger log = Logger.getLogger(StatusCheck.class.getName());
        log.addHandler(listener);
        try {
            check.check();
        } finally {
            log.removeHandler(listener);
        }
        return listener.lines;
    }

    private void run(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
