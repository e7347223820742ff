package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.budget.TestBudget;
import org.csecprogress.kernel.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Backs the demonstration up by the script and restores it by the other one. The last test changes
 * what the first ones back up.
 */
@DisplayName("bin/backup and bin/restore-drill")
@Tag("apart")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestoreIT {
    /**
     * A file of the newest release as it was first served, with other bytes than are made today.
     */
    private static final String STORED =
            """
            insert into release_file (id, release_id, edition, folder, name, type, digest, content,
                   stored_at)
            select nextval('release_file_seq'), id, '%s', 'DATA',
                   'csec-progress-' || period || '-r' || revision || '.zip', 'application/zip',
                   '%s', 'as it was', now()
              from release where status = 'PUBLISHED' order by period desc limit 1
            """
                    .formatted(Sha256.of(""), Sha256.of("as it was"));

    /** A mail that nobody has sent yet. */
    private static final String WAITING =
            """
            insert into outbox_message (notice_id, message_id, status, attempts, next_attempt_at,
                   queued_at, problem)
            select max(id), 'waits@progress.example.gov', 'QUEUED', 0, now(), now(), '' from notice
                on conflict (notice_id) do update set status = 'QUEUED', ended_at = null
            """;

    private static TestDatabase database;
    private static Map<String, String> settings;

    @TempDir private static Path folder;

    /** The exit status and the output of a script. */
    private record Answer(int status, String text) {}

    @BeforeAll
    static void create() throws SQLException, IOException {
        database = Demonstration.onOwnPostgres();
        run("alter role csec_migrate createdb");
        run(STORED);
        run(WAITING);
        settings = new LinkedHashMap<>(database.settings());
        settings.put("CSEC_SITE_URL", "https://progress.example.gov");
        settings.put("CSEC_MAIL_HOST", "mail.example.gov");
        settings.put("CSEC_MAIL_FROM", "progress@example.gov");
        settings.put("CSEC_CATALOG_DIR", catalog().toString());
        settings.put("CSEC_BACKUP_DIR", folder.toString());
        settings.put("CSEC_BACKUP_USER", "csec_backup");
        settings.put("CSEC_BACKUP_PASSWORD", settings.get("CSEC_DB_PASSWORD"));
    }

    @AfterAll
    static void drop() throws IOException {
        database.close();
    }

    /** Makes a folder of the demonstration's own versions of the catalogue. */
    private static Path catalog() throws IOException {
        Path made = Files.createDirectories(Portal.folder("catalog").resolve("2"));
        for (String layer :
                List.of(
                        "../domain/src/main/resources/catalog",
                        "../demo/src/main/resources/demo")) {
            Path from = Path.of(layer);
            copy(from.resolve("versions.csv"), made.getParent());
            try (Stream<Path> files = Files.list(from.resolve("2"))) {
                for (Path file : files.toList()) {
                    copy(file, made);
                }
            }
        }
        return made.getParent().toRealPath();
    }

    private static void copy(Path file, Path folder) throws IOException {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Answer call(String script, String... arguments)
            throws IOException, InterruptedException {
        Path env =
                Files.writeString(
                        folder.resolve("portal.env"),
                        settings.entrySet().stream()
                                .map(each -> each.getKey() + "='" + each.getValue() + "'")
                                .collect(Collectors.joining("\n")));
        Path printed = folder.resolve("printed");
        ProcessBuilder builder = new ProcessBuilder("bash", "../bin/" + script);
        builder.command().addAll(List.of("--env", env.toString()));
        builder.command().addAll(List.of(arguments));
        builder.environment().compute("PATH", (name, path) -> OwnPostgres.programs() + ":" + path);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(printed.toFile()).start();
        try {
            assertThat(process.waitFor(Patience.WORK.toSeconds(), TimeUnit.SECONDS)).isTrue();
            return new Answer(
                    process.exitValue(), Files.readString(printed, StandardCharsets.UTF_8));
        } finally {
            TestBudget.look();
            process.destroy();
        }
    }

    private static Answer backup() throws IOException, InterruptedException {
        return call("backup", System.getProperty("csec.war"));
    }

    private static Answer drill() throws IOException, InterruptedException {
        return call("restore-drill", "--archive", System.getProperty("csec.war"));
    }

    private static Path newest(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> databases() throws SQLException {
        try (Connection connection = database.connect()) {
            return History.lines(connection, "select datname from pg_database");
        }
    }

    @Test
    @Order(1)
    @DisplayName("refuse the portal's own database, and a folder without a backup")
    void refused() throws IOException, InterruptedException, SQLException {
        assertThat(drill().text()).contains("No drill was made: no backup in " + folder);
        settings.put("CSEC_DRILL_URL", settings.get("CSEC_DB_URL"));
        Answer answer = drill();
        settings.remove("CSEC_DRILL_URL");
        assertThat(answer.text())
                .contains("No drill was made: The scratch database may not be called csec_demo");
        assertThat(answer.status()).isEqualTo(3);
        assertThat(databases()).contains("csec_demo");
    }

    @Test
    @Order(2)
    @DisplayName(
            "restore what was backed up, on a node that changes nothing, and say how long it took")
    void restored() throws IOException, InterruptedException, SQLException {
        Answer backup = backup();
        assertThat(backup.text()).contains(" rows in ").contains(" bytes.");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(newest(".dump"))))
                .isEqualTo("rw-------");
        Answer drill = drill();
        assertThat(drill.text())
                .contains("RPO: the backup was ", "RTO: a node was ready ")
                .contains("all daily seals and 1 public files are as they were.")
                .doesNotContain("PROBLEM");
        assertThat(drill.status()).isZero();
        assertThat(Files.readString(newest(".drill")))
                .contains("rpo.seconds=", "rto.seconds=", "files=1");
        assertThat(databases()).doesNotContain("csec_demo_drill");
    }

    @Test
    @Order(3)
    @DisplayName("find what is gone or is another one since the backup, and start no node")
    void damaged() throws IOException, InterruptedException, SQLException {
        Path manifest = newest(".manifest");
        run("delete from notice where id = (select min(id) from notice)");
        run("update figure set amount = amount + 1 where amount = 12");
        run(
                "update audit_entry set detail = detail || '!' where seq = 1 and chain ="
                        + " (select min(chain) from audit_entry)");
        run("update release_file set content = 'as it is'");
        backup();
        Path own = newest(".manifest");
        Path kept = Files.copy(own, folder.resolve("kept"));
        Files.copy(manifest, own, StandardCopyOption.REPLACE_EXISTING);
        Answer drill = drill();
        Files.move(kept, own, StandardCopyOption.REPLACE_EXISTING);
        assertThat(drill.text())
                .containsPattern("PROBLEM  table.notice: [0-9]+ rows, and there were [0-9]+\\.")
                .contains("PROBLEM  table.figure: rows differ")
                .contains("PROBLEM  table.audit_entry: rows differ")
                .contains("PROBLEM  table.release_file: rows differ")
                .doesNotContain("RTO");
        assertThat(drill.status()).isEqualTo(1);
        assertThat(databases()).doesNotContain("csec_demo_drill");
    }

    @Test
    @Order(4)
    @EnabledIfSystemProperty(named = "csec.nightly", matches = "true")
    @DisplayName(
            "find by the trail and the public's bytes what was changed before the backup, at night")
    void changed() throws IOException, InterruptedException {
        Answer drill = drill();
        assertThat(drill.text())
                .contains("PROBLEM  Audit trail: ", "ENTRY_CHANGED")
                .contains(".zip: the node serves other bytes")
                .contains("RTO: a node was ready ")
                .doesNotContain("rows differ");
        assertThat(drill.status()).isEqualTo(1);
    }

    @Test
    @Order(5)
    @DisplayName("are followed by statements after which no mail waits and nobody is signed in")
    void whatIsNotDoneTwice() throws SQLException, IOException {
        String open =
                "(select count(*) from outbox_message where status = 'QUEUED')"
                        + " + (select count(*) from account_session where ended_at is null)";
        try (Connection connection = database.connect()) {
            assertThat(History.lines(connection, "select " + open)).isNotEqualTo(List.of("0"));
        }
        run("set role csec_migrate; " + GuideSql.of("recovery.md").get(0));
        try (Connection connection = database.connect()) {
            assertThat(History.lines(connection, "select " + open)).containsExactly("0");
        }
    }
}
