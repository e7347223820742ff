package org.csecprogress.release.job.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.csecprogress.inmemory.InMemoryPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The specification of work that outlives its request. */
@DisplayName("Long work")
class BackgroundTest {
    private static final Logger LOG = Logger.getLogger(Background.class.getName());

    private final List<Runnable> accepted = new ArrayList<>();
    private final List<LogRecord> logged = new ArrayList<>();

    private final Handler handler =
            new Handler() {
                @Override
                public void publish(LogRecord line) {
                    logged.add(line);
                }

                @Override
                public void flush() {
                    // Nothing is buffered.
                }

                @Override
                public void close() {
                    // Nothing is open.
                }
            };

    @BeforeEach
    void listen() {
        LOG.addHandler(handler);
    }

    @AfterEach
    void stop() {
        LOG.removeHandler(handler);
    }

    private static Background on(Consumer<Runnable> server) {
        var executor =
                (ManagedExecutorService)
                        Proxy.newProxyInstance(
                                BackgroundTest.class.getClassLoader(),
                                new Class<?>[] {ManagedExecutorService.class},
                                (proxy, method, arguments) -> {
                                    assertThat(method.getName()).isEqualTo("execute");
                                    server.accept((Runnable) arguments[0]);
                                    return null;
                                });
        return new InMemoryPortal(Instant.EPOCH)
                .with(ManagedExecutorService.class, executor)
                .bean(Background.class);
    }

    @Test
    @DisplayName("is begun by the server and not by the request")
    void begun() {
        List<String> done = new ArrayList<>();
        assertThat(on(accepted::add).start("A build", () -> done.add("built"))).isTrue();
        assertThat(done).isEmpty();
        accepted.get(0).run();
        assertThat(done).containsExactly("built");
        assertThat(logged).isEmpty();
    }

    @Test
    @DisplayName("that the server has no room for is not begun, and a log says so")
    void rejected() {
        Background background =
                on(
                        work -> {
                            throw new RejectedExecutionException("full");
                        });
        assertThat(background.start("A build", () -> accepted.clear())).isFalse();
        assertThat(logged)
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.getMessage()).isEqualTo("A build was not begun.");
                            assertThat(line.getThrown()).hasMessage("full");
                        });
    }

    @Test
    @DisplayName("that fails leaves its cause in the log")
    void failed() {
        on(accepted::add)
                .start(
                        "A build",
                        () -> {
                            throw new IllegalStateException("no disk");
                        });
        accepted.get(0).run();
        assertThat(logged)
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.getMessage()).isEqualTo("A build broke off.");
                            assertThat(line.getThrown()).hasMessage("no disk");
                        });
    }
}
