package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The next request after")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
@Tag("apart")
@Order(Integer.MAX_VALUE - 1) // CrashIT kills the same portal and must come later.
class OutageIT {
    private static final Portal PORTAL = Portal.ofShortSessions();

    private static final int READERS = 4;

    /** A public file that is read from the database for each request. */
    private static final String HEADS = "/transparency/heads.csv";

    private final Outage outage = new Outage(PORTAL.database());
    private final AtomicBoolean stop = new AtomicBoolean();
    private final CountDownLatch begun = new CountDownLatch(READERS);
    private final List<Thread> readers = new ArrayList<>();

    @BeforeEach
    void readAlongside() throws InterruptedException {
        PORTAL.startUnlessRunning(Portal.SHORT_SESSIONS);
        for (int reader = 0; reader < READERS; reader++) {
            Thread thread = new Thread(this::read);
            readers.add(thread);
            thread.start();
        }
        assertThat(begun.await(Patience.PAGE.toMinutes(), TimeUnit.MINUTES)).isTrue();
    }

    /** Requests pages of both sides that read the database, and ignores the answers. */
    private void read() {
        Web web = new Web(PORTAL.url(""));
        while (!stop.get()) {
            web.get(HEADS);
            web.get("/api/v1/releases");
            begun.countDown();
        }
    }

    @AfterEach
    void readNoMore() throws InterruptedException {
        stop.set(true);
        for (Thread reader : readers) {
            reader.join();
        }
    }

    private static void assertBack() {
        // Each of these is the first request since the outage on its connection pool.
        assertThat(new Web(PORTAL.url("")).get(HEADS).statusCode()).isEqualTo(200);
        assertThat(new Web(PORTAL.url("")).get("/api/v1/releases").statusCode()).isEqualTo(200);
        Web reviewer = Web.signedIn(PORTAL.url(""), People.REVIEWER);
        assertThat(reviewer.get("/state/totals").statusCode()).isEqualTo(200);
        assertThat(new Web(PORTAL.url("")).get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("a restart of the database succeeds")
    void restart() throws Exception {
        assertBack();
        outage.restart();
        assertBack();
        outage.restart();
        assertBack();
    }

    @Test
    @DisplayName("a freeze of the database that the portal reported succeeds")
    void frozen() throws Exception {
        assertBack();
        try (Outage.Frozen still = outage.freeze()) {
            for (int time = 0; time < 3; time++) {
                var answer = new Web(PORTAL.url("")).get("/health/ready");
                assertThat(answer.statusCode()).as("of %s", still).isEqualTo(503);
                assertThat(answer.body()).contains("portal, public, schema");
            }
        }
        assertBack();
    }
}
