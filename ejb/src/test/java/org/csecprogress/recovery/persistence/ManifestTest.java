package org.csecprogress.recovery.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.csecprogress.kernel.setting.service.Settings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What a restored database is compared with, and where it lies")
class ManifestTest {
    private static final String LIVE = "jdbc:postgresql://db:5433/csec?sslmode=verify-full";

    @TempDir private Path folder;

    private Manifest manifest(String... lines) throws IOException {
        Path file = folder.resolve("manifest");
        Files.write(file, List.of(lines));
        Manifest read = Manifest.read(file);
        Files.delete(file);
        read.write(file);
        return Manifest.read(file);
    }

    private static Settings settings(String name, String value) {
        return Settings.of(Map.of("CSEC_DB_URL", LIVE, name, value));
    }

    @Test
    @DisplayName("names each table, release and head that is another one, is gone or is new")
    void differences() throws IOException {
        Manifest dumped =
                manifest(
                        "act\t2026-12-03T06:00:00Z",
                        "head.2026-12-01\ta b",
                        "head.2026-12-02\tc d",
                        "table.answer\t10 77",
                        "table.notice\t5 8",
                        "table.same\t1 1");
        Manifest restored =
                manifest(
                        "act\t2026-12-03T06:00:00Z",
                        "head.2026-12-01\tx b",
                        "table.answer\t9 77",
                        "table.new\t0 0",
                        "table.notice\t5 9",
                        "table.same\t1 1");
        assertThat(dumped.differences(dumped)).isEmpty();
        assertThat(dumped.differences(restored))
                .containsExactly(
                        "head.2026-12-01 is x b and was a b.",
                        "head.2026-12-02 is missing.",
                        "table.answer: 9 rows, and there were 10.",
                        "table.new is new.",
                        "table.notice: rows differ, and there are 5 as before.");
        assertThat(dumped.without("notice").differences(restored.without("notice"))).hasSize(4);
        assertThat(dumped.rows()).isEqualTo(16);
        assertThat(dumped.lastAct()).contains(Instant.parse("2026-12-03T06:00:00Z"));
        assertThat(manifest("table.empty\t0 0").lastAct()).isEmpty();
    }

    @Test
    @DisplayName("are of one version of the schema only with the same migrations")
    void schema() throws IOException {
        Manifest older = manifest("table.flyway_schema_history\t57 1");
        assertThat(older.hasSchemaOf(older)).isTrue();
        assertThat(older.hasSchemaOf(manifest("table.flyway_schema_history\t58 2"))).isFalse();
    }

    @Test
    @DisplayName("is never the portal's own database")
    void scratch() {
        assertThat(ScratchDatabase.url(settings("CSEC_DB_USER", "csec_run")))
                .isEqualTo("jdbc:postgresql://db:5433/csec_drill?sslmode=verify-full");
        String other = "jdbc:postgresql://elsewhere/any_drill";
        assertThat(ScratchDatabase.url(settings("CSEC_DRILL_URL", other))).isEqualTo(other);
        for (String refused : List.of(LIVE, "jdbc:postgresql://elsewhere/csec_demo")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ScratchDatabase.url(settings("CSEC_DRILL_URL", refused)));
        }
        Map<String, String> drilled = Map.of("CSEC_DB_URL", other, "CSEC_DRILL_URL", other);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScratchDatabase.url(Settings.of(drilled)))
                .withMessageContaining("another name than the portal's");
    }

    @Test
    @DisplayName(
            "is reached by PostgreSQL's programs as by the driver, with the password in no argument")
    void programs() {
        Settings settings =
                Settings.of(
                        Map.of("CSEC_BACKUP_USER", "csec_backup", "CSEC_BACKUP_PASSWORD", "pw"));
        assertThat(Server.of(settings, LIVE, "csec.backup.").variables())
                .isEqualTo(
                        Map.of(
                                "PGHOST", "db",
                                "PGPORT", "5433",
                                "PGDATABASE", "csec",
                                "PGUSER", "csec_backup",
                                "PGPASSWORD", "pw",
                                "PGSSLMODE", "verify-full"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Server.of(settings, LIVE, "csec.db."))
                .withMessageContaining("csec.db.user is not set");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Server.of(settings, "jdbc:h2:mem:csec", "csec.backup."));
    }
}
