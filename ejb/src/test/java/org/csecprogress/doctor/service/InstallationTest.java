package org.csecprogress.doctor.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.csecprogress.kernel.check.service.Flaw;
import org.csecprogress.kernel.setting.service.Settings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An installation")
class InstallationTest {
    private static final Instant NOW = Instant.parse("2026-12-03T02:30:00Z");

    private static final String DRILL =
            "at=2026-12-02T01:00:00Z\ndump=2026-12-02T00:30:00Z\nrows=9\nfiles=0\n";

    private final Map<String, String> environment = new HashMap<>();

    @TempDir private Path folder;

    private Path file(String text, String rights) throws IOException {
        Path file = Files.writeString(folder.resolve("setting"), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    private Settings settings() {
        return Settings.of(environment);
    }

    private static void assertWarned(List<Flaw> findings, String... words) {
        assertThat(findings).singleElement().matches(finding -> !finding.isRefused());
        assertThat(findings.get(0).toString()).contains(words);
    }

    @Test
    @DisplayName("is warned where everybody can read a file with a secret")
    void rights() throws IOException {
        environment.put("CSEC_MAIL_PASSWORD_FILE", file("secret", "rw-r-----").toString());
        assertThat(FileCheck.findings(settings())).isEmpty();
        file("secret", "rw-r--r--");
        assertWarned(FileCheck.findings(settings()), "CSEC_MAIL_PASSWORD_FILE", "chmod 640");
        environment.clear();
        environment.put("CSEC_SITE_URL_FILE", folder.resolve("setting").toString());
        assertThat(FileCheck.findings(settings())).as("no secret").isEmpty();
    }

    @Test
    @DisplayName("is refused where a file of a setting cannot be read or says nothing")
    void unreadable() throws IOException {
        environment.put("CSEC_MAIL_PASSWORD_FILE", folder.resolve("none").toString());
        assertThat(FileCheck.findings(settings())).singleElement().matches(Flaw::isRefused);
        environment.put("CSEC_MAIL_PASSWORD_FILE", file("\n", "rw-r-----").toString());
        assertThat(FileCheck.findings(settings())).singleElement().matches(Flaw::isRefused);
    }

    @Test
    @DisplayName("is refused where a file is named that the server does not read")
    void unread() throws IOException {
        String file = file("csec", "rw-r-----").toString();
        environment.put("CSEC_DB_URL", "jdbc:postgresql://db/csec");
        environment.put("CSEC_DB_PASSWORD_FILE", file);
        assertThat(FileCheck.findings(settings())).isEmpty();
        environment.put("CSEC_DB_USER_FILE", file);
        assertThat(FileCheck.findings(settings()))
                .containsExactly(
                        Flaw.refused(
                                "CSEC_DB_USER_FILE is not read: the server needs the value itself.",
                                "Set CSEC_DB_USER and leave the file out."));
        environment.put("CSEC_DB_URL", "jdbc:h2:file:/srv/db");
        assertThat(FileCheck.findings(settings())).hasSize(2);
    }

    @Test
    @DisplayName("is warned where its site has TLS and no proxy, or its own address is none")
    void addresses() {
        environment.put("CSEC_SITE_URL", "https://progress.example.gov");
        assertWarned(SiteCheck.findings(settings()), "CSEC_PROXIES");
        environment.put("CSEC_PROXIES", "127.0.0.1");
        environment.put("CSEC_OWN_URL", "http://127.0.0.1:8080/");
        assertThat(SiteCheck.findings(settings())).isEmpty();
        environment.put("CSEC_OWN_URL", "127.0.0.1:8080");
        assertWarned(SiteCheck.findings(settings()), "CSEC_OWN_URL", "http://127.0.0.1:8080");
    }

    @Test
    @DisplayName("is told of a small heap, a full disk, a missing folder and a missing time zone")
    void machine() {
        assertThat(MachineCheck.heap(989L << 20)).isEmpty();
        assertWarned(MachineCheck.heap(256L << 20), "256 MB", "-Xmx1g");
        assertThat(MachineCheck.space(folder, 1L << 30)).isEmpty();
        assertWarned(MachineCheck.space(folder, 7L << 20), "7 MB");
        assertWarned(MachineCheck.temporary(folder.resolve("none")), "temporary files");
        assertThat(MachineCheck.zone(Set.of("America/Los_Angeles"))).isEmpty();
        assertThat(MachineCheck.zone(Set.of("UTC"))).singleElement().matches(Flaw::isRefused);
        environment.put("CSEC_DATA_DIR", folder.resolve("none").toString());
        assertWarned(MachineCheck.findings(settings()), "CSEC_DATA_DIR");
        assertThat(MachineCheck.solver()).isEmpty();
    }

    @Test
    @DisplayName("is warned where backup or drill is missing, too old, empty or failed")
    void backup() throws IOException {
        assertWarned(BackupCheck.findings(folder.resolve("none"), NOW), "cannot be read");
        Files.writeString(folder.resolve("notes.txt"), "none");
        assertWarned(BackupCheck.findings(folder, NOW), "no backup");
        Files.writeString(folder.resolve("csec-progress-20261202T003000Z.dump"), "rows");
        Files.writeString(folder.resolve("csec-progress-20269999T003000Z.dump"), "another's");
        assertWarned(BackupCheck.findings(folder, NOW), "never restored");
        Path drill = folder.resolve("csec-progress-20261202T003000Z.drill");
        Files.writeString(drill, DRILL);
        assertThat(BackupCheck.findings(folder, NOW)).isEmpty();
        assertWarned(BackupCheck.findings(folder, NOW.plusSeconds(3600)), "27 hours old");
        Files.writeString(folder.resolve("csec-progress-20261203T003000Z.dump"), "");
        assertWarned(BackupCheck.findings(folder, NOW), "is empty");
        Files.writeString(folder.resolve("csec-progress-20261203T003000Z.dump"), "rows");
        Files.writeString(drill, DRILL + "problem.1=A table is gone.\n");
        assertWarned(BackupCheck.findings(folder, NOW), "failed: A table is gone.");
        Files.writeString(drill, DRILL.replace("2026-12-02", "2026-08-20"));
        assertWarned(BackupCheck.findings(folder, NOW), "105 days ago", "bin/restore-drill");
    }

    @Test
    @DisplayName("tells the ports that listen on all addresses")
    void listeners() {
        assertThat(
                        ListenerCheck.open(
                                Stream.of(
                                        "  sl  local_address rem_address   st tx_queue",
                                        "   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000",
                                        "   1: 00000000:12F0 00000000:0000 0A 00000000:00000000",
                                        "   2: 00000000:0050 0100007F:0051 01 00000000:00000000",
                                        "   3: 00000000000000000000000000000000:1FF5"
                                                + " 00000000000000000000000000000000:0000 0A 0:0")))
                .containsExactly(4848, 8181);
    }

    @Test
    @DisplayName("is refused with all that is wrong at once, and never for a warning")
    void refused() {
        ChecksAtStart.refuse(List.of(Flaw.warning("A.", "B.")));
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                ChecksAtStart.refuse(
                                        List.of(
                                                Flaw.unmet("CSEC_DB_URL: the database"),
                                                Flaw.warning("A.", "B."),
                                                Flaw.refused("C.", "D."))))
                .withMessage(
                        """
                        The portal does not start.
                        - Missing or wrong: CSEC_DB_URL. Set CSEC_DB_URL: the database.
                        - C. D.""");
    }

    @Test
    @DisplayName("says what is wrong with all its settings in one list")
    void together() throws IOException {
        environment.put("CSEC_PROFILE", "demo");
        environment.put("CSEC_SECRET_FILE", file("short", "rw-------").toString());
        environment.put("CSEC_AUDIT_KEY", "a:short");
        environment.put("CSEC_PROVIDERS", "State");
        environment.put("CSEC_MAIL_HOST", "mail.example");
        environment.put("CSEC_BACKUP_DIR", folder.resolve("none").toString());
        assertThat(new Checks(settings()).findings(false, NOW).toString())
                .contains(
                        "has no demonstration",
                        "CSEC_DB_URL",
                        "CSEC_SECRET is too short",
                        "CSEC_AUDIT_KEY cannot be used",
                        "CSEC_PROVIDERS",
                        "CSEC_BACKUP_DIR");
    }
}
