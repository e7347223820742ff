package org.csecprogress.doctor.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.csecprogress.doctor.persistence.DatabaseCheck.Facts;
import org.csecprogress.kernel.check.service.Flaw;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@DisplayName("A database")
class DatabaseCheckTest {
    private static Facts server(int version, String encoding, int connections, int ahead) {
        return new Facts(version, encoding, connections, Duration.ofSeconds(ahead));
    }

    @Test
    @DisplayName("of a supported version, in UTF8, with room and the right time is good")
    void good() {
        assertThat(DatabaseCheck.of(server(16, "UTF8", 32, 5))).isEmpty();
        assertThat(DatabaseCheck.of(server(17, "UTF8", 97, -5))).isEmpty();
    }

    @Test
    @DisplayName("is refused where it is too old, or cannot hold every text")
    void refused() {
        assertThat(DatabaseCheck.of(server(14, "UTF8", 97, 0)))
                .containsExactly(Flaw.refused("PostgreSQL 14 is too old.", "Use PostgreSQL 16."));
        assertThat(DatabaseCheck.of(server(16, "LATIN1", 97, 0)))
                .singleElement()
                .matches(Flaw::isRefused)
                .asString()
                .contains("LATIN1", "'UTF8'");
    }

    @Test
    @DisplayName("is warned of where it is not tested, has few connections, or another time")
    void warned() {
        assertThat(DatabaseCheck.of(server(15, "UTF8", 31, 6)))
                .noneMatch(Flaw::isRefused)
                .extracting(Flaw::sentence)
                .containsExactly(
                        "The portal is not tested on PostgreSQL 15.",
                        "The database takes 31 connections, and one server of the portal may open"
                                + " 32.",
                        "The clock of the database is 6 seconds ahead of this machine's.");
        assertThat(DatabaseCheck.of(server(16, "UTF8", 97, -60)))
                .singleElement()
                .asString()
                .contains("60 seconds behind this machine's");
    }

    @Test
    @DisplayName("that is embedded is a part of the portal")
    void embedded() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:facts");
        assertThat(DatabaseCheck.findings(source, "CSEC_DB_USER", () -> Instant.EPOCH)).isEmpty();
    }

    @Test
    @DisplayName("that does not answer is refused")
    void silent() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:1/csec");
        source.setUser("csec_run");
        assertThat(DatabaseCheck.findings(source, "CSEC_DB_USER", Instant::now))
                .singleElement()
                .matches(Flaw::isRefused)
                .asString()
                .startsWith("The database does not let CSEC_DB_USER in: ");
    }
}
