package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.version.Build;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Builds the last released version and runs it on the database of this one, at night: first alone,
 * as after a rollback, then beside a node of this version, as during an update. Before there is a
 * release, it is the commit that {@link GitHistory#lastRelease} names.
 */
@DisplayName("A node of the last released version")
@Tag("apart")
@EnabledIfSystemProperty(named = "csec.nightly", matches = "true")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LastReleaseIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final GitHistory HISTORY = new GitHistory(ROOT);
    private static final String WAR = "web/target/csec-progress.war";

    private static Portal now;
    private static Portal before;
    private static Filer filer;

    @BeforeAll
    static void start() {
        assumeThat(HISTORY.isThere()).isTrue();
        String commit = HISTORY.lastRelease().orElseThrow();
        Path built =
                Prepared.folder(
                        "last-release",
                        List.of(),
                        List.of(commit),
                        folder -> build(commit, folder));
        now = Portal.prepared("this-version");
        before = now.beside("last-release", built.resolve("csec-progress.war"));
        before.start(Map.of());
        assertThat(before.log()).contains("(" + commit.substring(0, 12) + ") starts");
    }

    /** Builds a commit from its archive, so that nothing of this clone gets into it. */
    private static void build(String commit, Path folder) throws IOException {
        // Elsewhere: the rules of the sources look at everything below this clone.
        Path work = Files.createTempDirectory("last-release");
        Path source = Files.createDirectory(work.resolve("source"));
        Path archive = work.resolve("source.tar");
        HISTORY.run("archive", "--output", archive.toString(), commit);
        run(source, "tar", "-xf", archive.toString());
        run(source, "mvn", "-o", "-B", "-q", "-DskipTests", "-pl", "web", "-am", "package");
        Files.copy(source.resolve(WAR), folder.resolve("csec-progress.war"));
        run(source, "rm", "-rf", work.toString());
    }

    private static void run(Path folder, String... command) throws IOException {
        Path said = folder.resolveSibling("said");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        try {
            assertThat(process.waitFor(Patience.WORK.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroy();
        }
        assertThat(process.exitValue()).as(() -> log(said)).isZero();
    }

    private static String log(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @AfterAll
    static void stop() {
        if (before != null) {
            before.stop();
        }
        if (now != null) {
            now.close();
        }
    }

    @Test
    @Order(1)
    @DisplayName("starts on the schema of this version, and a county files there")
    void rolledBack() {
        filer = new Story(before.url("")).fillIn();
        filer.certify(Web.signedIn(before.url(""), People.CERTIFIER_CWS));
    }

    @Test
    @Order(2)
    @DisplayName("goes on beside a node of this version, where the same quarter is published")
    void sideBySide() throws SQLException {
        now.start(Map.of());
        assertThat(now.log()).contains("CSEC Progress " + Build.running() + " starts");
        filer.certify(Web.signedIn(now.url(""), People.CERTIFIER_PROB));
        new Story(before.url("")).approve();
        new Story(now.url("")).publish();
        for (Portal node : List.of(before, now)) {
            Web reader = new Web(node.url(""));
            for (String page :
                    List.of(
                            "/",
                            "/es",
                            "/report/latest",
                            "/es/report/latest",
                            "/report/latest/county/alameda",
                            "/archive",
                            "/explore",
                            "/glossary",
                            "/api/v1/releases")) {
                assertThat(reader.get(page).statusCode()).as(page).isEqualTo(200);
            }
        }
        new Filer(
                        Web.signedIn(before.url(""), People.PREPARER),
                        Catalogs.builtIn().forPeriod(Story.BEGUN),
                        Story.BEGUN)
                .open();
        try (Connection connection = now.database().connect()) {
            History.assertWhole(connection);
        }
    }
}
