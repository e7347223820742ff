package org.csecprogress.identity.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.csecprogress.identity.SignInFailure;
import org.csecprogress.identity.SignInFailures;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.Memory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies that failures are counted by the real time; how long one waits is SignInFailure's. */
@DisplayName("The throttle of signing in")
class SignInThrottleTest {
    private static final String NAME = "a@x.example";
    private static final String OTHER = "b@x.example";

    /** The longest wait, which begins with the fourteenth failure. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** The business date, which the throttle does not follow. */
    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2019-01-01T00:00:00Z"));

    private final SignInThrottle throttle = portal.bean(SignInThrottle.class);
    private final SignInFailures failures = portal.bean(SignInFailures.class);

    private void failOften(Duration ago) {
        for (int i = 0; i < 14; i++) {
            failures.count(NAME, Instant.now().minus(ago));
        }
    }

    @Test
    @DisplayName("lets a name wait after failures, and no other")
    void waits() {
        failOften(Duration.ZERO);
        assertThat(throttle.mustWait(NAME)).isTrue();
        assertThat(throttle.mustWait(OTHER)).isFalse();
    }

    @Test
    @DisplayName("lets a name wait up to the end of its time, by the real clock")
    void ends() {
        failOften(LONGEST.minusMinutes(1));
        assertThat(throttle.mustWait(NAME)).isTrue();
        throttle.succeeded(NAME);
        failOften(LONGEST);
        assertThat(throttle.mustWait(NAME)).isFalse();
    }

    @Test
    @DisplayName("counts each failure at its real time")
    void counts() {
        Instant before = Instant.now();
        throttle.failed(NAME);
        throttle.failed(NAME);
        SignInFailure known = failures.of(NAME).orElseThrow();
        assertThat(Memory.<Integer>value(known, "failures")).isEqualTo(2);
        assertThat(Memory.<Instant>value(known, "last")).isBetween(before, Instant.now());
        assertThat(failures.of(OTHER)).isEmpty();
    }

    @Test
    @DisplayName("forgets the failures of a name that signed in, and no others")
    void forgets() {
        throttle.failed(NAME);
        throttle.failed(OTHER);
        throttle.succeeded(NAME);
        assertThat(failures.of(NAME)).isEmpty();
        assertThat(failures.of(OTHER)).isPresent();
    }
}
