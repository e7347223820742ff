package org.csecprogress.recovery.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.csecprogress.builders.Staff;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A folder of backups")
class DrillResultTest {
    private static final Instant MADE = Instant.parse("2026-12-03T03:00:00Z");

    @TempDir private Path folder;

    private BackupFile backup(Instant made) throws IOException {
        BackupFile backup = BackupFile.at(folder, made);
        Files.writeString(backup.file(), "rows");
        return backup;
    }

    private static DrillResult result(Instant at, String... problems) {
        return new DrillResult(
                at,
                MADE,
                Optional.of(MADE.minusSeconds(60)),
                Optional.of(Duration.ofSeconds(75)),
                1000,
                12,
                List.of(problems));
    }

    @Test
    @DisplayName("names each backup by its time, and knows the newest")
    void named() throws IOException {
        BackupFile newest = backup(MADE);
        backup(MADE.minusSeconds(86_400));
        Files.writeString(folder.resolve("csec-progress-20261204T030000Z.dump.part"), "half");
        Files.writeString(folder.resolve("csec-progress-20269999T003000Z.dump"), "another's");
        assertThat(newest.file()).hasFileName("csec-progress-20261203T030000Z.dump");
        assertThat(newest.manifest()).hasFileName("csec-progress-20261203T030000Z.manifest");
        assertThat(newest.drill()).hasFileName("csec-progress-20261203T030000Z.drill");
        assertThat(BackupFile.newest(folder)).contains(newest);
        assertThat(BackupFile.in(folder)).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BackupFile.of(folder.resolve("notes.dump")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "at=2026-12-03T03:00:00Z", "at=yesterday", "rows=\\u12", "\u00e4"})
    @DisplayName("has a failed drill where a result was damaged")
    void damaged(String content) throws IOException {
        result(MADE).write(backup(MADE).drill());
        Files.write(
                backup(MADE.plusSeconds(1)).drill(), content.getBytes(StandardCharsets.ISO_8859_1));
        DrillResult last = DrillResult.last(folder).orElseThrow();
        assertThat(last.isPassed()).isFalse();
        assertThat(last.problems())
                .containsExactly(
                        "The result of a drill cannot be read:"
                                + " csec-progress-20261203T030001Z.drill.");
    }

    @Test
    @DisplayName("keeps the result of each drill, and tells the last one")
    void kept() throws IOException {
        assertThat(DrillResult.last(folder)).isEmpty();
        DrillResult last = result(MADE.plusSeconds(7200), "table.a: C:\\rows differ.", "x = y");
        last.write(backup(MADE).drill());
        result(MADE).write(backup(MADE.plusSeconds(1)).drill());
        assertThat(DrillResult.last(folder)).contains(last);
        assertThat(last.lost()).isEqualTo(Duration.ofHours(2));
        assertThat(last.isPassed()).isFalse();
        assertThat(result(MADE).isPassed()).isTrue();
        DrillResult brokeOff =
                new DrillResult(
                        MADE.plusSeconds(9000),
                        MADE,
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        0,
                        List.of("pg_restore failed."));
        brokeOff.write(backup(MADE).drill());
        assertThat(DrillResult.last(folder)).contains(brokeOff);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(each -> each.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    @DisplayName("is shown where this server sees it")
    void shown() throws IOException {
        assertThat(state(Optional.empty())).isEmpty();
        assertThat(state(Optional.of(folder.resolve("none").toString()))).isEmpty();
        Optional<String> set = Optional.of(folder.toString());
        assertThat(state(set)).contains(new RecoveryState(Optional.empty(), 0, Optional.empty()));
        DrillResult drill = result(MADE.plusSeconds(60));
        drill.write(backup(MADE).drill());
        assertThat(state(set))
                .contains(new RecoveryState(Optional.of(MADE), 4, Optional.of(drill)));
    }

    private static Optional<RecoveryState> state(Optional<String> setting) {
        return new RecoveryService(setting).state(Staff.AUDITOR);
    }

    @Test
    @DisplayName("gives a restored node what it cannot start without, and no way to act outside")
    void given() {
        assertThat(
                        Stream.of(
                                        "CSEC_DB_CLASS",
                                        "CSEC_DB_URL",
                                        "CSEC_DB_USER",
                                        "CSEC_DB_MIGRATE_PASSWORD_FILE",
                                        "CSEC_SECRET",
                                        "CSEC_AUDIT_KEY_FILE",
                                        "CSEC_SITE_URL",
                                        "CSEC_CATALOG_DIR",
                                        "CSEC_BACKUP_PASSWORD",
                                        "CSEC_DATA_DIR",
                                        "CSEC_MAIL_HOST",
                                        "CSEC_MAIL_PASSWORD_FILE",
                                        "CSEC_OWN_URL",
                                        "CSEC_PROVIDERS",
                                        "CSEC_PROVIDER_STATE_SECRET",
                                        "CSEC_SCAN_HOST")
                                .filter(RestoredNode::isGiven))
                .containsExactly(
                        "CSEC_DB_CLASS",
                        "CSEC_DB_USER",
                        "CSEC_DB_MIGRATE_PASSWORD_FILE",
                        "CSEC_SECRET",
                        "CSEC_AUDIT_KEY_FILE",
                        "CSEC_SITE_URL",
                        "CSEC_CATALOG_DIR");
    }

    @Test
    @DisplayName("hears from a node that did not start why")
    void reasons() {
        assertThat(
                        RestoredNode.reasons(
                                """
                                  Exception while loading the app
                                Caused by: java.lang.IllegalStateException: The portal does not start.
                                - Missing or wrong: CSEC_SECRET.
                                \tat org.csecprogress.Here.there(Here.java:1)
                                Caused by: java.lang.IllegalStateException: The portal does not start.
                                """))
                .isEqualTo(
                        "Caused by: java.lang.IllegalStateException: The portal does not start."
                                + " - Missing or wrong: CSEC_SECRET.");
    }

    @Test
    @DisplayName("is told of fifty problems, and of how many more there are")
    void many() {
        List<String> many = IntStream.range(0, 53).mapToObj(each -> "problem " + each).toList();
        assertThat(RestoreDrill.first(many.subList(0, 50))).isEqualTo(many.subList(0, 50));
        assertThat(RestoreDrill.first(many)).hasSize(51).endsWith("problem 49", "And 3 more.");
    }
}
