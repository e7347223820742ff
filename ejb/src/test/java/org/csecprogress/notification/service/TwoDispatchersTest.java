package org.csecprogress.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import java.util.function.Function;
import java.util.stream.IntStream;
import org.csecprogress.kernel.persistence.StoreRows;
import org.csecprogress.kernel.persistence.TestStore;
import org.csecprogress.notification.AddressedMail;
import org.csecprogress.notification.persistence.OutboxOnStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests two nodes on one database, each with its own dispatcher. */
@DisplayName("Two dispatchers on the same rows")
class TwoDispatchersTest {
    private static final int MAILS = 40;
    private static final Duration EACH = Duration.ofMillis(20);

    private final TestStore store = new TestStore();
    private final StoreRows rows = new StoreRows(store);
    private ScriptedSmtp server;

    /**
     * The outbox of a node, each of whose methods is a transaction. The node may crash before it
     * records a sent mail.
     */
    private static final class NodesOutbox extends Outbox {
        private final AtomicInteger sent = new AtomicInteger();
        private final TestStore store;
        private boolean dies;

        NodesOutbox(TestStore store) {
            this.store = store;
        }

        private <T> T inTransaction(Function<Outbox, T> work) {
            return store.inTransaction(em -> work.apply(OutboxOnStore.of(em)));
        }

        @Override
        public Optional<Claim> take() {
            return inTransaction(Outbox::take);
        }

        @Override
        public Optional<AddressedMail> read(Claim claim) {
            return inTransaction(outbox -> outbox.read(claim));
        }

        @Override
        public boolean isStillFor(AddressedMail message) {
            return inTransaction(outbox -> outbox.isStillFor(message));
        }

        @Override
        public void sent(Claim claim) {
            if (dies) {
                throw new IllegalStateException("power cut");
            }
            sent.incrementAndGet();
            inTransaction(
                    outbox -> {
                        outbox.sent(claim);
                        return null;
                    });
        }
    }

    @BeforeEach
    void begin() throws IOException {
        server = new ScriptedSmtp();
        rows.county("01").account(1).role(1, "COUNTY_PREPARER", "01");
    }

    @AfterEach
    void end() throws IOException {
        server.close();
        store.close();
    }

    private void queue(int count) {
        for (int i = 0; i < count; i++) {
            rows.run(
                    "insert into notice (account_id, kind, county, period, revision, cause,"
                            + " created_at) values (1, 'RETURNED', '01', '2026Q3', 1, 'C"
                            + i
                            + "', current_timestamp)");
        }
        rows.run(
                "insert into outbox_message (notice_id, message_id, status, attempts,"
                        + " next_attempt_at, queued_at, problem) select id, '<' || cause || '@x>',"
                        + " 'QUEUED', 0, created_at, created_at, '' from notice");
    }

    private List<String> statuses() {
        return rows.read("select distinct status from outbox_message");
    }

    private Dispatcher node(Outbox outbox) {
        return MailNode.dispatcher(outbox, server.port(), Map.of());
    }

    @Test
    @DisplayName("share the mails and send each of them once")
    void once() throws Exception {
        queue(MAILS);
        server.slowDown(EACH);
        NodesOutbox one = new NodesOutbox(store);
        NodesOutbox two = new NodesOutbox(store);
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
    void diesBetween() {
        queue(2);
        NodesOutbox dying = new NodesOutbox(store);
        dying.dies = true;
        Dispatcher first = node(dying);
        assertThat(IntStream.range(0, 2).filter(i -> dies(first)).count()).isEqualTo(2);
        Dispatcher second = node(new NodesOutbox(store));
        second.run();
        assertThat(server.taken()).as("the claims still hold").hasSize(2);
        rows.run("update outbox_message set claimed_until = queued_at");
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
