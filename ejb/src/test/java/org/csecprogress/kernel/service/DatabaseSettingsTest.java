package org.csecprogress.kernel.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A portal")
class DatabaseSettingsTest {
    private final Map<String, String> settings =
            new HashMap<>(
                    Map.of(
                            "csec.db.url", "jdbc:h2:file:/srv/csec/db",
                            "csec.db.password", "one",
                            "csec.db.migrate.password", "two",
                            "csec.db.read.password", "three"));

    private Optional<String> refusal() {
        return DatabaseSettings.refusal(name -> Optional.ofNullable(settings.get(name)));
    }

    @Test
    @DisplayName("starts with a persistent database")
    void whole() {
        assertThat(refusal()).isEmpty();
        settings.put("csec.db.url", "jdbc:postgresql://db:5432/csec");
        settings.put("csec.db.class", "org.postgresql.ds.PGSimpleDataSource");
        assertThat(refusal()).isEmpty();
    }

    @Test
    @DisplayName("does not start without settings, and names the missing ones")
    void missing() {
        settings.clear();
        assertThat(refusal())
                .hasValue(
                        "The portal does not start without a database. Set CSEC_DB_URL,"
                                + " CSEC_DB_PASSWORD, CSEC_DB_MIGRATE_PASSWORD,"
                                + " CSEC_DB_READ_PASSWORD.");
        settings.put("csec.db.url", "jdbc:h2:file:/srv/csec/db");
        settings.put("csec.db.password", "one");
        settings.put("csec.db.migrate.password", "two");
        settings.put("csec.db.read.password", " ");
        assertThat(refusal())
                .hasValueSatisfying(why -> assertThat(why).endsWith("Set CSEC_DB_READ_PASSWORD."));
    }

    @Test
    @DisplayName("does not start on a database in memory, or with the wrong driver")
    void wrong() {
        settings.put("csec.db.url", "jdbc:h2:mem:csec");
        assertThat(refusal())
                .hasValueSatisfying(why -> assertThat(why).contains("forgets everything"));
        settings.put("csec.db.url", "jdbc:postgresql://db:5432/csec");
        assertThat(refusal())
                .hasValueSatisfying(
                        why -> assertThat(why).contains("CSEC_DB_CLASS=org.postgresql"));
    }
}
