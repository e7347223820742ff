package org.csecprogress.identity.session.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.PersistenceException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.csecprogress.budget.Proves;
import org.csecprogress.identity.session.SignInFailure;
import org.csecprogress.identity.session.SignInFailures;
import org.csecprogress.identity.session.Tried;
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
            failures.take(List.of(new Tried(NAME, 1000, false)), Instant.now().minus(ago));
        }
    }

    private boolean take(String subject) {
        return throttle.take(List.of(Tried.person(subject)));
    }

    private int failures(String subject) {
        return failures.of(subject)
                .map(known -> Memory.<Integer>value(known, "failures"))
                .orElse(0);
    }

    @Test
    @Proves("ASVS 6.3.1")
    @DisplayName("lets a name wait after failures, and no other")
    void waits() {
        failOften(Duration.ZERO);
        assertThat(take(NAME)).isFalse();
        assertThat(take(OTHER)).isTrue();
    }

    @Test
    @DisplayName("lets a name wait up to the end of its time, by the real clock")
    void ends() {
        failOften(LONGEST.minusMinutes(1));
        assertThat(take(NAME)).isFalse();
        failures.forget(NAME);
        failOften(LONGEST);
        assertThat(take(NAME)).isTrue();
    }

    @Test
    @DisplayName("counts each try at its real time, before it is known whether it is right")
    void counts() {
        Instant before = Instant.now();
        take(NAME);
        take(NAME);
        assertThat(failures(NAME)).isEqualTo(2);
        SignInFailure known = failures.of(NAME).orElseThrow();
        assertThat(Memory.<Instant>value(known, "last")).isBetween(before, Instant.now());
        assertThat(failures.of(OTHER)).isEmpty();
    }

    @Test
    @DisplayName("lets many tries at once pass as few as one after the other")
    void atOnce() {
        long passed = IntStream.range(0, 40).filter(i -> take(NAME)).count();
        assertThat(passed).isEqualTo(5);
    }

    @Test
    @DisplayName("forgets the failures of a person who signed in, and one try of the network")
    void forgets() {
        List<Tried> person = List.of(Tried.person(NAME));
        List<Tried> network = List.of(Tried.network(OTHER));
        for (int i = 0; i < 3; i++) {
            throttle.take(person);
            throttle.take(network);
        }
        throttle.succeeded(person, network);
        assertThat(failures.of(NAME)).isEmpty();
        assertThat(failures(OTHER)).isEqualTo(2);
        throttle.giveBack(network);
        assertThat(failures(OTHER)).isEqualTo(1);
    }

    @Test
    @DisplayName("tries again where other first tries were stored at the same moment")
    void collisions() {
        AtomicInteger calls = new AtomicInteger();
        assertThat(colliding(calls, 3).take(List.of(Tried.person(NAME)))).isTrue();
        assertThat(calls).hasValue(4);
    }

    @Test
    @DisplayName("gives up where something else is wrong with the counters")
    void broken() {
        SignInThrottle broken = colliding(new AtomicInteger(), Integer.MAX_VALUE);
        List<Tried> tried = List.of(Tried.person(NAME));
        assertThatExceptionOfType(PersistenceException.class).isThrownBy(() -> broken.take(tried));
    }

    /** Returns a throttle whose counters collide so many times. */
    private SignInThrottle colliding(AtomicInteger calls, int times) {
        SignInFailures colliding =
                (SignInFailures)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {SignInFailures.class},
                                (proxy, method, arguments) -> {
                                    if (calls.incrementAndGet() <= times) {
                                        throw new PersistenceException("unique");
                                    }
                                    return true;
                                });
        return new InMemoryPortal(Instant.now())
                .with(SignInFailures.class, colliding)
                .bean(SignInThrottle.class);
    }

    @Test
    @DisplayName(
            "takes tries back in the order in which it takes them, so that none waits for ever")
    void order() {
        List<String> calls = new ArrayList<>();
        SignInFailures noted =
                (SignInFailures)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {SignInFailures.class},
                                (proxy, method, arguments) -> {
                                    calls.add(method.getName() + " " + arguments[0]);
                                    return null;
                                });
        SignInThrottle another =
                new InMemoryPortal(Instant.now())
                        .with(SignInFailures.class, noted)
                        .bean(SignInThrottle.class);
        another.succeeded(List.of(Tried.person(OTHER)), List.of(Tried.network(NAME)));
        another.succeeded(List.of(Tried.person(NAME)), List.of(Tried.network(OTHER)));
        another.giveBack(List.of(Tried.person(OTHER), Tried.network(NAME)));
        assertThat(calls)
                .containsExactly(
                        "giveBack " + NAME,
                        "forget " + OTHER,
                        "forget " + NAME,
                        "giveBack " + OTHER,
                        "giveBack " + NAME,
                        "giveBack " + OTHER);
    }
}
