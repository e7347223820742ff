package org.csecprogress.identity.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Comparisons of passwords")
@Timeout(30)
class HashSlotsTest {
    private final HashSlots slots = new HashSlots();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();

    @AfterEach
    void stop() {
        end.countDown();
        threads.shutdownNow();
    }

    private Boolean work() {
        running.incrementAndGet();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private List<Future<Optional<Boolean>>> strangers(int count) {
        List<Future<Optional<Boolean>>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(threads.submit(() -> slots.run(false, this::work)));
        }
        return all;
    }

    @Test
    @DisplayName("of strangers are two at once, a few wait, and the others are sent away at once")
    void strangers() throws Exception {
        List<Future<Optional<Boolean>>> flood = strangers(40);
        long refused = 0;
        while (refused < 32) {
            refused = flood.stream().filter(Future::isDone).count();
            Thread.onSpinWait();
        }
        assertThat(running.get()).isLessThanOrEqualTo(2);
        end.countDown();
        int done = 0;
        for (Future<Optional<Boolean>> each : flood) {
            done += each.get().isPresent() ? 1 : 0;
        }
        assertThat(done).isBetween(1, 8);
    }

    @Test
    @DisplayName("on known devices need no slot of strangers")
    void known() {
        strangers(8);
        while (running.get() < 2) {
            Thread.onSpinWait();
        }
        assertThat(slots.run(true, () -> "right")).contains("right");
    }

    @Test
    @DisplayName("give their slot back")
    void givenBack() {
        for (int i = 0; i < 10; i++) {
            assertThat(slots.run(false, () -> "right")).contains("right");
        }
    }
}
