package org.csecprogress.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Specifies how long the next sign-in waits after failures. */
@DisplayName("After failed sign-ins")
class SignInFailureTest {
    private static final int FREE = 4;
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static SignInFailure failures(int times) {
        SignInFailure failure = new SignInFailure("a@x.example", NOON);
        for (int i = 1; i < times; i++) {
            failure.again(NOON);
        }
        return failure;
    }

    @ParameterizedTest(name = "{0}: {1} s")
    @CsvSource({
        "5, 1",
        "6, 2",
        "7, 4",
        "8, 8",
        "9, 16",
        "10, 32",
        "11, 64",
        "12, 128",
        "13, 256",
        "14, 300",
        "15, 300",
        "40, 300",
        "100, 300"
    })
    @DisplayName("the next one waits twice as long each time from the fifth on, at most 5 minutes")
    void waits(int times, int seconds) {
        Instant end = NOON.plusSeconds(seconds);
        assertThat(failures(times).mustWait(FREE, end.minusMillis(1))).isTrue();
        assertThat(failures(times).mustWait(FREE, end)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4"})
    @DisplayName("the next one need not wait for up to four")
    void free(int times) {
        assertThat(failures(times).mustWait(FREE, NOON)).isFalse();
        assertThat(failures(times).mustWait(FREE, NOON.minusMillis(3)))
                .as("one at once that was counted later")
                .isFalse();
    }

    @Test
    @DisplayName("the wait begins with the last failure")
    void last() {
        SignInFailure failure = failures(4);
        failure.again(NOON.plusSeconds(60));
        assertThat(failure.mustWait(FREE, NOON.plusSeconds(60).plusMillis(999))).isTrue();
        assertThat(failure.mustWait(FREE, NOON.plusSeconds(61))).isFalse();
    }

    @Test
    @DisplayName("they are counted anew when more than an hour has passed since the last")
    void anew() {
        Instant hour = NOON.plus(Duration.ofHours(1));
        SignInFailure still = failures(4);
        still.again(hour);
        assertThat(still.mustWait(FREE, hour)).isTrue();
        Instant later = hour.plusMillis(1);
        SignInFailure again = failures(20);
        again.again(later);
        assertThat(again.mustWait(FREE, later)).isFalse();
        again.again(later);
        again.again(later);
        again.again(later);
        assertThat(again.mustWait(FREE, later)).isFalse();
        again.again(later);
        assertThat(again.mustWait(FREE, later)).isTrue();
    }

    @Test
    @DisplayName("more of them are free for a network")
    void network() {
        assertThat(failures(20).mustWait(Tried.network("n").free(), NOON)).isFalse();
        assertThat(failures(21).mustWait(Tried.network("n").free(), NOON)).isTrue();
        assertThat(failures(5).mustWait(Tried.person("p").free(), NOON)).isTrue();
    }

    @Test
    @DisplayName("a try that was right is taken back, and never more than there were")
    void takenBack() {
        SignInFailure failure = failures(5);
        failure.takeBack();
        assertThat(failure.mustWait(FREE, NOON)).isFalse();
        for (int i = 0; i < 9; i++) {
            failure.takeBack();
        }
        for (int i = 0; i < 4; i++) {
            failure.again(NOON);
        }
        assertThat(failure.mustWait(FREE, NOON)).isFalse();
        failure.again(NOON);
        assertThat(failure.mustWait(FREE, NOON)).isTrue();
    }
}
