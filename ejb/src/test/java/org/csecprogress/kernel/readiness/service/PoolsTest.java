package org.csecprogress.kernel.readiness.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The connection pools")
class PoolsTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();

    /** Opens a connection or fails. */
    @FunctionalInterface
    private interface Opening {
        Connection open() throws SQLException, InterruptedException;
    }

    private static <T> T like(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Pools pools(Opening opening) {
        DataSource source =
                like(
                        DataSource.class,
                        (proxy, method, arguments) -> {
                            asked.incrementAndGet();
                            return opening.open();
                        });
        return new Pools(
                source,
                like(
                        ManagedExecutorService.class,
                        (proxy, method, arguments) -> method.invoke(threads, arguments)));
    }

    private static Connection connection(boolean alive) {
        return like(
                Connection.class,
                (proxy, method, arguments) -> method.getName().equals("isValid") ? alive : null);
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    @DisplayName("are not silent if a connection is alive")
    void alive() {
        assertThat(pools(() -> connection(true)).silent()).isEmpty();
    }

    @Test
    @DisplayName("are silent if it is dead or missing")
    void dead() {
        assertThat(pools(() -> connection(false)).silent())
                .containsExactly("portal", "public", "schema");
        assertThat(
                        pools(
                                        () -> {
                                            throw new SQLException("none");
                                        })
                                .silent())
                .hasSize(3);
    }

    @Test
    @DisplayName("are not checked again while a check hangs, and are fine once it returns")
    void hanging() {
        CountDownLatch back = new CountDownLatch(1);
        Pools pools =
                pools(
                        () -> {
                            back.await();
                            return connection(true);
                        });
        for (int time = 0; time < 3; time++) {
            assertThat(pools.silent()).hasSize(3);
        }
        assertThat(asked).hasValue(3);
        back.countDown();
        assertThat(pools.silent()).isEmpty();
    }
}
