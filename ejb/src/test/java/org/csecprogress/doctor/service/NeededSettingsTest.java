package org.csecprogress.doctor.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.budget.Proves;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A portal")
class NeededSettingsTest {
    private final Map<String, String> settings =
            new HashMap<>(
                    Map.of(
                            "csec.db.url", "jdbc:h2:file:/srv/csec/db",
                            "csec.db.password", "one",
                            "csec.db.migrate.password", "two",
                            "csec.db.read.password", "three",
                            "csec.secret", "0123456789 abcdefghijk 0123456789",
                            "csec.audit.key", "test:a-secret-that-only-the-tests-know",
                            "csec.site.url", "https://progress.example.gov"));

    private static final String SECRET =
            "CSEC_SECRET: a random text of at least 32 characters, the same on all nodes, or"
                    + " CSEC_SECRET_FILE with the file that has it";

    private static final String AUDIT_KEY =
            "CSEC_AUDIT_KEY: the key of the audit trail, or CSEC_AUDIT_KEY_FILE with the file that"
                    + " has it";

    @Test
    @DisplayName("needs a key of the audit trail, or a file with it")
    void auditKey() {
        settings.remove("csec.audit.key");
        assertThat(unmet(true)).containsExactly(AUDIT_KEY);
        settings.put("csec.audit.key.file", "/run/secrets/audit");
        assertThat(unmet(true)).isEmpty();
    }

    @Test
    @DisplayName("needs a long secret, or a file with it")
    void secret() {
        settings.put("csec.secret", "x".repeat(31));
        assertThat(unmet(true)).containsExactly(SECRET);
        settings.put("csec.secret.file", "/run/secrets/csec");
        assertThat(unmet(true)).isEmpty();
    }

    private List<String> unmet(boolean isDemonstration) {
        return NeededSettings.unmet(
                name -> Optional.ofNullable(settings.get(name)), isDemonstration);
    }

    private List<String> unmet() {
        return unmet(false);
    }

    private void onPostgresql() {
        settings.put("csec.db.url", "jdbc:postgresql://db:5432/csec");
        settings.put("csec.db.class", "org.postgresql.ds.PGSimpleDataSource");
        settings.put("csec.db.user", "csec_run");
        settings.put("csec.db.migrate.user", "csec_migrate");
        settings.put("csec.db.read.user", "csec_read");
    }

    @Test
    @DisplayName("starts with a database that keeps its data and a public address")
    void whole() {
        assertThat(unmet()).isEmpty();
        onPostgresql();
        assertThat(unmet()).isEmpty();
    }

    @Test
    @Proves("ASVS 13.2.3")
    @DisplayName("does not start without settings, and names all that are missing at once")
    void missing() {
        settings.clear();
        assertThat(unmet())
                .containsExactly(
                        "CSEC_DB_URL: the database",
                        "CSEC_DB_PASSWORD: the password of the role that runs",
                        "CSEC_DB_MIGRATE_PASSWORD: the password of the role that migrates",
                        "CSEC_DB_READ_PASSWORD: the password of the role that reads",
                        SECRET,
                        AUDIT_KEY,
                        "CSEC_SITE_URL: the portal's public address, with https");
        settings.put("csec.db.url", "jdbc:postgresql://db:5432/csec");
        settings.put("csec.db.read.password", " ");
        assertThat(unmet())
                .hasSize(8)
                .contains(
                        "CSEC_DB_READ_PASSWORD: the password of the role that reads",
                        "CSEC_DB_CLASS: org.postgresql.ds.PGSimpleDataSource, for PostgreSQL");
    }

    @Test
    @DisplayName("that is the demonstration needs a database and no address")
    void demonstration() {
        settings.remove("csec.site.url");
        assertThat(unmet(true)).isEmpty();
        settings.remove("csec.db.url");
        assertThat(unmet(true)).contains("CSEC_DB_URL: the database");
    }

    @Test
    @DisplayName("does not start on a database in memory")
    void inMemory() {
        settings.put("csec.db.url", "jdbc:h2:mem:csec");
        assertThat(unmet()).singleElement().asString().contains("forgets everything");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://progress.example.gov",
                "progress.example.gov",
                "https://",
                "https://progress.example.gov/?a=b",
                "http://127.0.0.1.example.gov",
                "http://localhost@example.gov"
            })
    @DisplayName("does not start with an address without TLS, or with none")
    void address(String address) {
        settings.put("csec.site.url", address);
        assertThat(unmet()).singleElement().asString().contains("CSEC_SITE_URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080",
                "http://localhost:8080/",
                "http://progress.localhost",
                "https://progress.example.gov/"
            })
    @DisplayName("starts with an address by TLS, or with one of its own machine")
    void goodAddress(String address) {
        settings.put("csec.site.url", address);
        assertThat(unmet()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csec.db.user", "csec.db.migrate.user", "csec.db.read.user"})
    @DisplayName("does not start on PostgreSQL with one role in place of two, or without one")
    void roles(String setting) {
        onPostgresql();
        settings.remove(setting);
        assertThat(unmet()).singleElement().asString().contains("three different roles");
        settings.put(setting, setting.equals("csec.db.user") ? "csec_read" : "csec_run");
        assertThat(unmet()).singleElement().asString().contains("three different roles");
    }

    @Test
    @DisplayName("does not start with somebody to report a weakness to who cannot be reached")
    void contact() {
        settings.put("csec.security.contact", "security@example.gov");
        assertThat(unmet()).singleElement().asString().contains("CSEC_SECURITY_CONTACT");
        settings.put("csec.security.contact", "mailto:security@example.gov");
        assertThat(unmet()).isEmpty();
    }

    @Test
    @DisplayName("does not start with a proxy that is neither an address nor a network")
    void proxies() {
        settings.put("csec.proxies", "127.0.0.1,proxy.example");
        assertThat(unmet()).singleElement().asString().contains("CSEC_PROXIES", "\"proxy.");
    }
}
