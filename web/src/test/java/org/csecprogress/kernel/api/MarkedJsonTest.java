package org.csecprogress.kernel.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.csecprogress.kernel.service.Profile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A JSON object of the resources")
class MarkedJsonTest {
    private static final MarkedJson HERE = new MarkedJson(new Profile(Optional.of("Demo")));
    private static final MarkedJson ELSEWHERE = new MarkedJson(new Profile(Optional.empty()));

    @Test
    @DisplayName("begins with the demonstration's mark, and continues unchanged")
    void begins() {
        assertThat(HERE.of("{\"a\":{\"b\":1}}"))
                .isEqualTo("{\"demonstration\":true,\"a\":{\"b\":1}}");
        assertThat(ELSEWHERE.of("{\"a\":1}")).isEqualTo("{\"demonstration\":false,\"a\":1}");
        assertThat(HERE.of("{}")).isEqualTo("{\"demonstration\":true}");
    }

    @Test
    @DisplayName("with their description uses a name that OpenAPI allows")
    void description() {
        assertThat(HERE.of("{\"openapi\":\"3.1.0\"}"))
                .isEqualTo("{\"x-demonstration\":true,\"openapi\":\"3.1.0\"}");
    }
}
