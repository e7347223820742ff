package org.csecprogress.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A mail that was not taken")
class BackOffTest {
    @Test
    @DisplayName("waits longer each time, and is given up after the seventh")
    void waitsLonger() {
        List<Duration> waits =
                IntStream.rangeClosed(1, 6)
                        .mapToObj(BackOff::after)
                        .map(Optional::orElseThrow)
                        .toList();
        assertThat(waits)
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofHours(1),
                        Duration.ofHours(4),
                        Duration.ofHours(12));
        assertThat(BackOff.after(7)).isEmpty();
        assertThatThrownBy(() -> BackOff.after(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    550 5.1.1 no such mailbox                  | NEVER
                    554 5.7.1 refused                          | NEVER
                    450 4.2.1 mailbox is busy                  | LATER
                    452 no room                                | LATER
                    421 4.3.2 shutting down                    | NO_SERVER
                    530 5.7.0 authenticate first               | NO_SERVER
                    535 5.7.8 wrong password                   | NO_SERVER
                    Could not read: the connection was reset   | LATER
                    5500 is no code                            | LATER
                    """)
    @DisplayName("is held to what the server said, and never to the server's own trouble")
    void reply(String answer, Reply expected) {
        assertThat(Reply.of(answer)).isEqualTo(expected);
    }
}
