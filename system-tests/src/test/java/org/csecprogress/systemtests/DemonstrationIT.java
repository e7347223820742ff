package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The demonstration")
@Tag("embedded")
@Tag("one-command")
class DemonstrationIT {
    /** All releases, in the order of publication. */
    private static final List<String> RELEASES =
            List.of(
                    "2024Q3-r1",
                    "2024Q4-r1",
                    "2025Q1-r1",
                    "2025Q2-r1",
                    "2025Q3-r1",
                    "2025Q4-r1",
                    "2026Q1-r1",
                    "2026Q2-r1",
                    "2026Q1-r2");

    private static final Portal PORTAL = Demonstration.shared();

    @Test
    @DisplayName("has releases whose public files don't give away any withheld count")
    void nothingCanBeWorkedOut() throws IOException, InterruptedException {
        Path json = Files.createTempDirectory(Path.of(System.getProperty("csec.work")), "audit");
        Process audit =
                new ProcessBuilder(
                                "../bin/audit-release",
                                "--json",
                                json.resolve("audit.json").toString(),
                                PORTAL.url(""))
                        .redirectErrorStream(true)
                        .start();
        String said = new String(audit.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(audit.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("2024Q3-r1", "2026Q1-r2", "2026Q2-r1", " 0 findings, ")
                // The audit found the portal's dictionary, and every figure agrees with it.
                .doesNotContain("No data dictionary was given", "left out");
        assertThat(json.resolve("audit.json"))
                .content()
                .containsIgnoringWhitespaces("\"findings\":[]");
    }

    @Test
    @DisplayName("is built from the shipped plans without searching for others")
    void shippedPlans() {
        String log = Demonstration.logOfFirstStart();
        List<String> taken =
                Pattern.compile("The shipped plan of (\\S+) is audited")
                        .matcher(log)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(taken)
                .as("bin/plan-demo writes the plans anew")
                .containsExactlyElementsOf(RELEASES);
        assertThat(log).doesNotContain("was searched for");
    }

    @Test
    @DisplayName("leaves an event for each status and an audit entry for each event")
    void historyIsWhole() throws SQLException, IOException {
        try (TestDatabase database = Demonstration.asPlayed();
                Connection connection = database.connect()) {
            assertThat(count(connection, "select count(*) from submission")).isGreaterThan(480);
            assertThat(
                            count(
                                    connection,
                                    "select count(*) from submission s where not exists (select 1"
                                            + " from submission_event e where e.submission_id ="
                                            + " s.id and e.to_status = s.status and e.id = (select"
                                            + " max(l.id) from submission_event l where"
                                            + " l.submission_id = s.id))"))
                    .as("submissions whose status is not that of their last event")
                    .isZero();
            assertThat(
                            count(
                                    connection,
                                    "select count(*) from submission_event e where not exists"
                                            + " (select 1 from audit_entry a where a.chain ="
                                            + " 'filing:' || e.period || '-' || e.county and"
                                            + " a.action = e.action and a.actor_id = e.actor_id)"))
                    .as("events without an audit entry")
                    .isZero();
        }
    }

    @Test
    @DisplayName("has a date that can only be moved forward")
    void day() {
        Web anyone = new Web(PORTAL.url(""));
        String today = anyone.get("/demo/day").body().strip();
        assertThat(anyone.put("/demo/day", "tomorrow").statusCode()).isEqualTo(400);
        assertThat(anyone.put("/demo/day", "2026-10-19").statusCode()).isEqualTo(409);
        assertThat(anyone.get("/demo/day").body().strip()).isEqualTo(today);
        assertThat(anyone.put("/demo/day", today).body().strip()).isEqualTo(today);
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
