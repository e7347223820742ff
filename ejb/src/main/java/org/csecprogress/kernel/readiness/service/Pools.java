package org.csecprogress.kernel.readiness.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.csecprogress.kernel.service.ForEverybody;

/**
 * Checks whether the database answers on each of the three pools within {@link #PATIENCE}. The
 * caller never waits longer: an unanswered query stays open in the background, and that pool gets
 * no other one in the meantime.
 */
@ApplicationScoped
@ForEverybody
public class Pools {
    /** Longest wait for an answer. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Shortest wait, even for an old query: the database may just have come back. */
    private static final Duration GRACE = Duration.ofMillis(500);

    @Resource(lookup = "java:app/jdbc/csec")
    private DataSource portal;

    @Resource(lookup = "java:app/jdbc/csec-read")
    private DataSource publicSide;

    @Resource(lookup = "java:app/jdbc/csec-migrate")
    private DataSource schema;

    @Resource private ManagedExecutorService executor;

    private final Map<String, Question> open = new ConcurrentHashMap<>();

    protected Pools() {}

    /** Builds the pools for a test. */
    Pools(DataSource each, ManagedExecutorService executor) {
        portal = each;
        publicSide = each;
        schema = each;
        this.executor = executor;
    }

    /** A query in progress. */
    private record Question(Future<Boolean> answer, long asked) {
        boolean isAnswered(long until) throws InterruptedException {
            try {
                return answer.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (ExecutionException | TimeoutException e) {
                return false;
            }
        }
    }

    /** Returns the names of the pools that do not answer in time, in alphabetical order. */
    public Set<String> silent() {
        Map<String, DataSource> pools =
                new TreeMap<>(Map.of("portal", portal, "public", publicSide, "schema", schema));
        pools.forEach((name, pool) -> open.compute(name, (n, now) -> ask(pool, now)));
        long now = System.nanoTime();
        long oldest = open.values().stream().mapToLong(q -> now - q.asked()).max().orElse(0);
        long until = now + Math.max(GRACE.toNanos(), PATIENCE.toNanos() - oldest);
        Set<String> silent = new TreeSet<>();
        try {
            for (String name : pools.keySet()) {
                if (!open.get(name).isAnswered(until)) {
                    silent.add(name);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            silent.addAll(pools.keySet());
        }
        return silent;
    }

    private Question ask(DataSource pool, Question now) {
        boolean waits = now != null && !now.answer().isDone();
        return waits ? now : new Question(executor.submit(() -> answers(pool)), System.nanoTime());
    }

    private static boolean answers(DataSource pool) {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid((int) PATIENCE.toSeconds());
        } catch (SQLException e) {
            return false;
        }
    }
}
