package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Installs both packagings into a folder. No server of the portal is started. */
@DisplayName("bin/install")
class InstallIT {
    private static final List<String> OF_BOTH =
            List.of(
                    "etc/csec-progress rwxr-x---",
                    "etc/csec-progress/audit-key r--r-----",
                    "etc/csec-progress/db-backup-password r--r-----",
                    "etc/csec-progress/db-migrate-password r--r-----",
                    "etc/csec-progress/db-read-password r--r-----",
                    "etc/csec-progress/db-run-password r--r-----",
                    "etc/csec-progress/portal-secret r--r-----",
                    "etc/csec-progress/portal.env rw-r-----",
                    "etc/systemd rwxr-xr-x",
                    "etc/systemd/journald@csec-progress.conf rw-r--r--",
                    "etc/systemd/system rwxr-xr-x",
                    "etc/systemd/system/csec-progress.service rw-r--r--",
                    "opt/csec-progress rwxr-xr-x",
                    "opt/csec-progress/bin rwxr-xr-x",
                    "opt/csec-progress/bin/backup rwxr-xr-x",
                    "opt/csec-progress/bin/doctor rwxr-xr-x",
                    "opt/csec-progress/bin/first-administrators rwxr-xr-x",
                    "opt/csec-progress/bin/lib rwxr-xr-x",
                    "opt/csec-progress/bin/lib/archive.sh rw-r--r--",
                    "opt/csec-progress/bin/lib/preboot.txt rw-r--r--",
                    "opt/csec-progress/bin/restore-drill rwxr-xr-x",
                    "var/backups rwxr-xr-x",
                    "var/backups/csec-progress rwx------",
                    "var/lib rwxr-xr-x",
                    "var/lib/csec-progress rwx------");

    private static final String DRIVER = "opt/csec-progress/modules/org/csecprogress/driver/main";

    private static final Map<String, List<String>> OF_ONE =
            Map.of(
                    "micro",
                    List.of(
                            "opt/csec-progress/csec-progress.war rw-r--r--",
                            "opt/csec-progress/logging.properties rw-r--r--",
                            "opt/csec-progress/payara-micro.jar rw-r--r--",
                            "opt/csec-progress/postdeploy.txt rw-r--r--",
                            "opt/csec-progress/preboot.txt rw-r--r--"),
                    "server",
                    List.of(
                            "opt/csec-progress/bin/new-server rwxr-xr-x",
                            "opt/csec-progress/csec-progress.ear rw-r--r--",
                            "opt/csec-progress/modules rwxr-xr-x",
                            "opt/csec-progress/modules/org rwxr-xr-x",
                            "opt/csec-progress/modules/org/csecprogress rwxr-xr-x",
                            "opt/csec-progress/modules/org/csecprogress/driver rwxr-xr-x",
                            DRIVER + " rwxr-xr-x",
                            DRIVER + "/domain.jar rw-r--r--",
                            DRIVER + "/module.xml rw-r--r--",
                            DRIVER + "/postgresql.jar rw-r--r--",
                            "opt/csec-progress/server-logging.properties rw-r--r--",
                            "opt/csec-progress/server.conf rw-r--r--",
                            "opt/csec-progress/server.xml rw-r--r--"));

    @TempDir private Path folder;

    private String run(String... words) throws IOException, InterruptedException {
        return run(0, words);
    }

    /** Runs a command that may end with any status up to that one, and returns what it printed. */
    private String run(int status, String... words) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(folder, "printed", "");
        Process process =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile())
                        .start();
        try {
            assertThat(process.waitFor(Patience.PAGE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            String text = Files.readString(printed, StandardCharsets.UTF_8);
            assertThat(process.exitValue()).as(text).isLessThanOrEqualTo(status);
            return text;
        } finally {
            process.destroyForcibly();
        }
    }

    private Path root() {
        return folder.resolve("root");
    }

    private Path installed(String path) {
        return root().resolve(path);
    }

    private String install(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "../bin/install"));
        command.addAll(Arrays.asList(words));
        command.addAll(List.of("--root", root().toString()));
        return run(command.toArray(String[]::new));
    }

    /** Returns each file with what is in it, and each folder below the first. */
    private Map<String, String> files() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root())) {
            for (Path each : all.filter(path -> !path.equals(root())).toList()) {
                String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(each));
                boolean isSmall = Files.isRegularFile(each) && Files.size(each) < 100_000;
                found.put(
                        root().relativize(each) + " " + rights,
                        isSmall ? Files.readString(each) : "");
            }
        }
        List.of("etc", "opt", "var").forEach(top -> found.remove(top + " rwxr-xr-x"));
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"micro", "server"})
    @DisplayName("makes these files with these rights, and nothing when it is run again")
    void files(String kind) throws IOException, InterruptedException {
        assertThat(install(kind, "--dry-run")).contains("would make /etc/csec-progress/portal.env");
        assertThat(root()).as("by a dry run").doesNotExist();

        install(kind, "--site", "https://progress.test");
        Map<String, String> made = files();
        assertThat(made.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(OF_BOTH.stream(), OF_ONE.get(kind).stream()).toList());
        List<String> secrets =
                made.entrySet().stream()
                        .filter(each -> each.getKey().matches("etc/csec-progress/.* r--.*"))
                        .map(Map.Entry::getValue)
                        .toList();
        assertThat(secrets).hasSize(6).doesNotHaveDuplicates().allMatch(each -> each.length() > 40);
        assertThat(made.get("etc/csec-progress/portal.env rw-r-----"))
                .contains("CSEC_SITE_URL=https://progress.test\n");

        assertThat(install(kind).replace("WildFly is not in /opt/wildfly yet.\n", ""))
                .as("again")
                .isEmpty();
        assertThat(files()).isEqualTo(made);
    }

    @Test
    @DisplayName("replaces programs with --update alone, and settings and secrets never")
    void updates() throws IOException, InterruptedException {
        install("micro");
        Map<String, String> made = files();
        Path program = installed("opt/csec-progress/preboot.txt");
        Path settings = installed("etc/csec-progress/portal.env");
        Files.writeString(program, "of another version");
        Files.writeString(settings, "of this machine");
        assertThat(install("micro"))
                .isEqualTo(
                        "keep /opt/csec-progress/preboot.txt, which is another version: --update"
                                + " replaces it\n");
        assertThat(program).hasContent("of another version");
        assertThat(install("micro", "--update"))
                .isEqualTo("replace /opt/csec-progress/preboot.txt\n");
        assertThat(settings).hasContent("of this machine");
        Files.writeString(settings, made.get("etc/csec-progress/portal.env rw-r-----"));
        assertThat(files()).isEqualTo(made);
    }

    @Test
    @DisplayName(
            "and bin/install-roles leave nothing to say for bin/doctor but what is not set yet")
    void roles() throws IOException, InterruptedException {
        assumeTrue(isHere("psql"), "psql is not installed");
        install("micro");
        Path settings = installed("etc/csec-progress/portal.env");
        try (TestDatabase database = TestDatabase.withoutRoles().askingForPasswords()) {
            String[] command = {
                "bash",
                "../bin/install-roles",
                "--config",
                installed("etc/csec-progress").toString(),
                "-h",
                "127.0.0.1",
                "-p",
                "" + database.port(),
                "-U",
                "postgres"
            };
            assertThat(run(command)).contains("The role csec_run is made.");
            assertThat(run(command))
                    .contains("The database csec is there already and stays as it is.")
                    .doesNotContain("is made");
            Files.writeString(
                    settings,
                    Files.readString(settings)
                            .replace("5432", "" + database.port())
                            .replace("=/etc/", "=" + root() + "/etc/")
                            .replace("=/var/", "=" + root() + "/var/")
                            .replace("CSEC_OWN_URL", "#CSEC_OWN_URL")
                            .replaceAll("#(CSEC_MAIL_(HOST|FROM))", "$1"));
            String said =
                    run(
                            1,
                            "bash",
                            installed("opt/csec-progress/bin/doctor").toString(),
                            "--env",
                            settings.toString());
            assertThat(DoctorIT.withoutListeners(said)).contains("\nNo problems found.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csec-progress.service", "csec-progress-server.service"})
    @DisplayName("installs services that systemd understands")
    void units(String name) throws IOException, InterruptedException {
        assumeTrue(isHere("systemd-analyze"), "systemd-analyze is not installed");
        // Programs that are not on this machine count as mistakes.
        String unit =
                Files.readString(ShippedProxy.deployed(name))
                        .replaceAll("=/(opt|usr)/\\S+(?= |\\n)", "=/bin/true");
        Path copy = Files.writeString(folder.resolve(name), unit);
        assertThat(run("systemd-analyze", "verify", copy.toString())).isEmpty();
    }

    private static boolean isHere(String program) {
        return Arrays.stream(System.getenv("PATH").split(":", -1))
                .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }
}
