package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.csecprogress.kernel.version.Build;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script with the archive that is deployed. No server is started. */
@DisplayName("bin/doctor")
class DoctorIT {
    private static TestDatabase database;

    private final Map<String, String> settings = new LinkedHashMap<>();

    @TempDir private Path folder;

    /** The exit status and the output of the script. */
    private record Answer(int status, String text) {}

    @BeforeAll
    static void create() {
        database = TestDatabase.postgresql();
    }

    @AfterAll
    static void drop() throws IOException {
        database.close();
    }

    @BeforeEach
    void good() throws IOException {
        settings.putAll(database.settings());
        for (String name : List.copyOf(settings.keySet())) {
            if (name.matches(".*_(PASSWORD|KEY|SECRET)")) {
                settings.put(name + "_FILE", secret(name, settings.remove(name)).toString());
            }
        }
        settings.put("CSEC_SITE_URL", "https://progress.example.gov");
        settings.put("CSEC_PROXIES", "127.0.0.1");
        settings.put("CSEC_MAIL_HOST", "mail.example.gov");
        settings.put("CSEC_MAIL_FROM", "progress@example.gov");
        settings.put("CSEC_DATA_DIR", folder.toString());
        settings.put("CSEC_BACKUP_DIR", folder.toString());
        String now =
                DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                        .withZone(ZoneOffset.UTC)
                        .format(Instant.now());
        Files.writeString(folder.resolve("csec-progress-" + now + ".dump"), "rows");
        Files.writeString(
                folder.resolve("csec-progress-" + now + ".drill"),
                "at=%1$s\ndump=%1$s\nrows=1\nfiles=0\n".formatted(Instant.now()));
    }

    private Path secret(String name, String text) throws IOException {
        return Files.setPosixFilePermissions(
                Files.writeString(folder.resolve(name), text + "\n"),
                PosixFilePermissions.fromString("rw-------"));
    }

    private Answer look() throws IOException, InterruptedException {
        Path file =
                secret(
                        "portal.env",
                        settings.entrySet().stream()
                                .map(each -> each.getKey() + "='" + each.getValue() + "'")
                                .collect(Collectors.joining("\n")));
        Path printed = folder.resolve("printed");
        Process script =
                new ProcessBuilder(
                                "bash",
                                "../bin/doctor",
                                "--env",
                                file.toString(),
                                System.getProperty("csec.war"))
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile())
                        .start();
        try {
            assertThat(script.waitFor(Patience.PAGE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            return new Answer(
                    script.exitValue(), Files.readString(printed, StandardCharsets.UTF_8));
        } finally {
            script.destroyForcibly();
        }
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    @DisplayName("changes nothing, has nothing to say of a good installation, and refuses others")
    void installation() throws IOException, InterruptedException, SQLException {
        assertThat(look().text())
                .as("before the first start")
                .contains("Not looked at: rights of the roles and stored values: the next start");
        database.migrate();
        Answer good = look();
        assertThat(withoutListeners(good.text()))
                .startsWith("CSEC Progress " + Build.running() + "\nNo problems found.")
                .contains("Not looked at: the server: neither --url nor CSEC_OWN_URL is set.")
                .doesNotContain("rights of the roles");
        assertThat(good.status()).isLessThan(2);

        settings.remove("CSEC_PROXIES");
        LaterSchema.bringTo(database);
        run(
                "insert into account (id, username, name, title, password_hash, disabled, version)"
                        + " values (1, 'a@example.gov', 'A. Seer', '', '-', true, 1);"
                        + " insert into membership (id, account_id, role) values (1, 1, 'SEER')");
        assertThat(look())
                .satisfies(each -> assertThat(each.text()).contains("WARNING  The site has TLS"))
                .satisfies(
                        each ->
                                assertThat(each.text())
                                        .contains("which runs with its migrations: 9998, 9999.")
                                        .contains("membership.role has values that this version")
                                        .contains("does not know: SEER (1)."))
                .satisfies(each -> assertThat(each.status()).isEqualTo(1));

        settings.put("CSEC_SITE_URL", "http://progress.example.gov");
        settings.put("CSEC_DB_READ_USER", settings.get("CSEC_DB_USER"));
        run(
                "insert into flyway_schema_history select 9999, '99999', description, type, script,"
                        + " checksum, installed_by, installed_on, execution_time, true"
                        + " from flyway_schema_history where version = '1'");
        Answer broken = look();
        assertThat(broken.text())
                .contains("REFUSED  Missing or wrong: CSEC_SITE_URL.\n         Set CSEC_SITE_URL: ")
                .contains("The database is newer than this version of the portal")
                .contains("three different roles")
                .contains("CSEC_DB_READ_USER: a role that may read the tables");
        assertThat(broken.status()).isEqualTo(2);
    }

    /** Another process of the machine may listen on a port that the script looks at. */
    static String withoutListeners(String text) {
        String rest = text.replaceAll("WARNING  Port .*\n.*\n", "");
        return rest.equals(text) ? text : rest.replaceFirst("\n", "\nNo problems found.\n");
    }
}
