package org.csecprogress.demo.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A demonstration")
class DemoProfileTest {
    private static Optional<String> refusal(String url, String address, String password) {
        return new DemoProfile(
                        Optional.of("demo"),
                        Optional.of(url),
                        Optional.of(address),
                        Optional.of(password),
                        Optional.empty())
                .refusal();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:/srv/csec/db/csec;WRITE_DELAY=0",
                "jdbc:postgresql://127.0.0.1/csec_demo",
                "jdbc:postgresql://127.0.0.1:5432/csec_demo?reWriteBatchedInserts=true",
                "jdbc:postgresql://[::1]:5432/csec_demo"
            })
    @DisplayName("may run in the embedded database, or in its own database on this machine")
    void accepts(String url) {
        assertThat(refusal(url, "127.0.0.1", "a password")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jdbc:h2:tcp://127.0.0.1/csec",
                "jdbc:h2:file:/srv/csec;AUTO_SERVER=TRUE",
                "jdbc:postgresql://127.0.0.1/csec",
                "jdbc:postgresql://127.0.0.1/csec_demo2",
                "jdbc:postgresql://db.example/csec_demo",
                "jdbc:postgresql://localhost/csec_demo",
                "jdbc:postgresql://127.0.0.1/csec_demo?PGHOST=db.example",
                "jdbc:postgresql://127.0.0.1,10.0.0.7/csec_demo",
                "jdbc:postgresql://10.0.0.7/csec_demo?x=jdbc:postgresql://127.0.0.1/csec_demo"
            })
    @DisplayName("is refused in any other database, because its passwords are known")
    void refusesDatabase(String url) {
        assertThat(refusal(url, "127.0.0.1", "a password"))
                .hasValueSatisfying(why -> assertThat(why).contains("CSEC_DB_URL must name"));
    }

    @Test
    @DisplayName("is refused if others can reach the portal, or with a short password")
    void refusesTheRest() {
        String url = "jdbc:h2:file:/srv/csec/db/csec";
        assertThat(refusal(url, "0.0.0.0", "a password"))
                .hasValueSatisfying(why -> assertThat(why).contains("CSEC_LISTEN_ADDRESS"));
        assertThat(refusal(url, "127.0.0.1", "short"))
                .hasValueSatisfying(why -> assertThat(why).contains("at least 8"));
    }
}
