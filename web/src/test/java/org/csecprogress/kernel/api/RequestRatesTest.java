package org.csecprogress.kernel.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rate of requests")
class RequestRatesTest {
    private static final int LIMIT = 60;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final RequestRates rates = new RequestRates(LIMIT, LIMIT);

    private void ask(int times, long at) {
        for (int i = 0; i < times; i++) {
            assertThat(rates.take("one", LIMIT, at)).isEmpty();
        }
    }

    @Test
    @DisplayName("allows a minute's requests at once, and says how long the next one must wait")
    void burst() {
        ask(LIMIT, 0);
        assertThat(rates.take("one", LIMIT, 0)).contains(1L);
        assertThat(rates.take("one", LIMIT, SECOND / 2)).contains(1L);
        ask(1, SECOND);
        assertThat(rates.take("one", LIMIT, SECOND)).isPresent();
    }

    @Test
    @DisplayName("refills up to a minute's requests, after any pause")
    void fills() {
        ask(LIMIT, 0);
        ask(LIMIT, 600 * SECOND);
        assertThat(rates.take("one", LIMIT, 600 * SECOND)).isPresent();
    }

    @Test
    @DisplayName("is counted separately for each client")
    void each() {
        ask(LIMIT, 0);
        assertThat(rates.take("two", LIMIT, 0)).isEmpty();
    }

    @Test
    @DisplayName("has no limit if switched off")
    void off() {
        RequestRates none = new RequestRates(0, 0);
        for (int i = 0; i < 10_000; i++) {
            assertThat(none.ofAddress("one")).isEmpty();
        }
    }

    @Test
    @DisplayName("remembers a limited number of clients")
    void forgets() {
        ask(LIMIT, 0);
        for (int i = 0; i < 10_000; i++) {
            rates.take("other " + i, LIMIT, 0);
        }
        assertThat(rates.take("one", LIMIT, 0)).isEmpty();
    }
}
