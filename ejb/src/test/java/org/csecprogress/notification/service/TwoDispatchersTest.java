package org.csecprogress.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Sql;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests two nodes on one database, each with its own dispatcher. */
@DisplayName("Two dispatchers on the same rows")
class TwoDispatchersTest {
    private static final int MAILS = 40;
    private static final Duration EACH = Duration.ofMillis(20);

    private final JdbcConnectionPool pool =
            JdbcConnectionPool.create("jdbc:h2:mem:two;DB_CLOSE_DELAY=-1", "csec", "csec");
    private ScriptedSmtp server;

    /** Runs each statement on its own connection, like the outbox's transactions. */
    private static final class PooledSql extends Sql {
        private final JdbcConnectionPool pool;

        PooledSql(JdbcConnectionPool pool) {
            this.pool = pool;
        }

        @Override
        protected Optional<Connection> ofTransaction() {
            return Optional.empty();
        }

        @Override
        protected Connection connect() throws SQLException {
            return pool.getConnection();
        }
    }

    /** The outbox of a node that may crash before it records a sent mail. */
    private static final class NodesOutbox extends Outbox {
        private final AtomicInteger sent = new AtomicInteger();
        private boolean dies;

        NodesOutbox(Sql sql) {
            super(sql, new BusinessClock());
        }

        @Override
        public void sent(Claim claim) {
            if (dies) {
                throw new IllegalStateException("power cut");
            }
            sent.incrementAndGet();
            super.sent(claim);
        }
    }

    @BeforeEach
    void begin() throws IOException, SQLException {
        Flyway.configure().dataSource(pool).locations("classpath:db/migration").load().migrate();
        server = new ScriptedSmtp();
        run("insert into county (code, name, slug, region_code) values ('01', 'A', 'a', 'R')");
        run(
                "insert into account (id, username, name, title, password_hash, disabled, version)"
                        + " values (1, 'p@a.example', 'P', 'P', '-', false, 1)");
        run(
                "insert into membership (id, account_id, role, county) values (1, 1,"
                        + " 'COUNTY_PREPARER', '01')");
    }

    @AfterEach
    void end() throws IOException, SQLException {
        server.close();
        run("shutdown");
        pool.dispose();
    }

    private void queue(int count) throws SQLException {
        for (int i = 0; i < count; i++) {
            run(
                    "insert into notice (account_id, kind, county, period, revision, cause,"
                            + " created_at) values (1, 'RETURNED', '01', '2026Q3', 1, 'C"
                            + i
                            + "', current_timestamp)");
        }
        run(
                "insert into outbox_message (notice_id, message_id, status, attempts,"
                        + " next_attempt_at, queued_at, problem) select id, '<' || cause || '@x>',"
                        + " 'QUEUED', 0, created_at, created_at, '' from notice");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> statuses() {
        return new PooledSql(pool)
                .list("select distinct status from outbox_message", row -> row.getString(1));
    }

    private Dispatcher node(Outbox outbox) {
        return MailNode.dispatcher(outbox, server.port(), Map.of());
    }

    @Test
    @DisplayName("share the mails and send each of them once")
    void once() throws Exception {
        queue(MAILS);
        server.slowDown(EACH);
        NodesOutbox one = new NodesOutbox(new PooledSql(pool));
        NodesOutbox two = new NodesOutbox(new PooledSql(pool));
        together(node(one), node(two));
        assertThat(server.taken()).hasSize(MAILS).doesNotHaveDuplicates();
        assertThat(one.sent.get() + two.sent.get()).isEqualTo(MAILS);
        assertThat(one.sent.get()).isPositive();
        assertThat(two.sent.get()).isPositive();
    }

    private void together(Dispatcher one, Dispatcher two)
            throws InterruptedException, ExecutionException {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> turns = new ArrayList<>();
            for (Dispatcher node : List.of(one, two)) {
                turns.add(nodes.submit(() -> untilAllAreSent(node)));
            }
            for (Future<?> turn : turns) {
                turn.get();
            }
        } finally {
            nodes.shutdownNow();
        }
    }

    /** Runs a dispatcher's turns until all mails are sent; one may not be enough. */
    private void untilAllAreSent(Dispatcher node) {
        while (!statuses().equals(List.of("SENT"))) {
            node.run();
        }
    }

    @Test
    @DisplayName(
            "send a mail again, with the same message ID, after a crash before it was recorded")
    void diesBetween() throws SQLException {
        queue(2);
        NodesOutbox dying = new NodesOutbox(new PooledSql(pool));
        dying.dies = true;
        Dispatcher first = node(dying);
        assertThat(IntStream.range(0, 2).filter(i -> dies(first)).count()).isEqualTo(2);
        Dispatcher second = node(new NodesOutbox(new PooledSql(pool)));
        second.run();
        assertThat(server.taken()).as("the claims still hold").hasSize(2);
        run("update outbox_message set claimed_until = queued_at");
        second.run();
        assertThat(statuses()).containsExactly("SENT");
        assertThat(server.taken())
                .containsExactlyInAnyOrder("<C0@x>", "<C0@x>", "<C1@x>", "<C1@x>");
    }

    private static boolean dies(Dispatcher node) {
        try {
            node.run();
            return false;
        } catch (IllegalStateException e) {
            return e.getMessage().equals("power cut");
        }
    }
}
