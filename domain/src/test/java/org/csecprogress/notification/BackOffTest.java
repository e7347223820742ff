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

@DisplayName("A mail that was not accepted")
class BackOffTest {
    @Test
    @DisplayName("waits longer each time, and is abandoned after the seventh")
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
                    RCPT TO:<a@x>   | 550 5.1.1 no such mailbox                  | NEVER
                    DATA            | 554 5.7.1 refused                          | NEVER
                    .               | 552 5.3.4 too large                        | NEVER
                    RCPT TO:<a@x>   | 450 4.2.1 mailbox is busy                  | LATER
                    .               | 452 no room                                | LATER
                    DATA            | 421 4.3.2 shutting down                    | NO_SERVER
                    RCPT TO:<a@x>   | 530 5.7.0 authenticate first               | NO_SERVER
                    AUTH PLAIN      | 535 5.7.8 wrong password                   | NO_SERVER
                    MAIL FROM:<p@x> | 550 5.1.0 this sender may not send         | NO_SERVER
                    mail FROM:<p@x> | 553 not your address                       | NO_SERVER
                    MAIL FROM:<p@x> | 451 too many mails, come again             | NO_SERVER
                    EHLO progress   | 554 no service for you                     | NO_SERVER
                    RCPT TO:<a@x>   | 553 5.1.8 the sender has no such domain    | NO_SERVER
                    RCPT TO:<a@x>   | 554 5.7.14 sign in by browser              | NO_SERVER
                    RCPT TO:<a@x>   | 550 5.7.1 not to this one                  | NEVER
                    ''              | 550 5.1.1 no such mailbox                  | NEVER
                    DATA            | Could not read: the connection was reset   | LATER
                    DATA            | 5500 is no code                            | LATER
                    """)
    @DisplayName("is judged by the server's answer, but never for the server's own trouble")
    void reply(String command, String answer, Reply expected) {
        assertThat(Reply.of(command, answer)).isEqualTo(expected);
    }
}
