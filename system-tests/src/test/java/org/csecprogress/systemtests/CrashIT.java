package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Kills the portal again and again on the same data while counties save and open filings. The
 * system property {@code csec.rounds} says how often: a few times with every build, many at night.
 */
@DisplayName("After a kill -9 at any moment")
@Timeout(value = 2, unit = TimeUnit.HOURS)
@Tag("embedded")
@Tag("apart")
@Order(Integer.MAX_VALUE) // Kills the portal that SessionIT shares.
class CrashIT {
    private static final int ROUNDS = Integer.getInteger("csec.rounds", 2);

    /** The most saves that are acknowledged before the portal is killed. */
    private static final int MOST_MORE = 40;

    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(Story.BEGUN);

    /** Counts the saves of this test's quarter; other tests save in other quarters. */
    private static final String SAVES =
            "select count(*) from audit_entry where action = 'SAVE' and chain like 'filing:"
                    + Story.BEGUN
                    + "-%'";

    private static final Portal PORTAL = Portal.ofShortSessions();

    private final long seed = System.nanoTime();
    private final List<Saver> savers = new ArrayList<>();
    private final List<Opener> openers = new ArrayList<>();
    private int saved;

    @Test
    @DisplayName("nothing that was acknowledged is lost, and statuses, events and audit agree")
    void survives() throws Exception {
        Random random = new Random(seed);
        PORTAL.startUnlessRunning(Portal.SHORT_SESSIONS);
        hire(People.PREPARER, 3);
        hire(People.OTHER_COUNTY, 2);
        for (int round = 1; round <= ROUNDS; round++) {
            if (round > 1) {
                startAgain();
            }
            killDuringWork(random);
            try (Connection connection = PORTAL.database().connect()) {
                verify(connection, round);
            }
        }
    }

    /**
     * Restarts the portal and checks that it shows what was acknowledged. Sessions keep their
     * normal length, so that nobody is signed out on a slow machine.
     */
    private void startAgain() {
        PORTAL.start(Map.of());
        for (Saver saver : savers) {
            assertThat(saver.shown(PORTAL)).as(saver.cell()).isEqualTo(saver.acknowledged());
        }
    }

    /** Adds several people who each save their own figure, and one who opens quarters. */
    private void hire(People.Person person, int count) {
        Filer filer = new Filer(Web.signedIn(PORTAL.url(""), person), CATALOG, Story.BEGUN);
        filer.open();
        String form = CATALOG.forms().get(0).code();
        List<String> cells =
                CATALOG.measuresOf(CATALOG.forms().get(0)).stream()
                        .flatMap(measure -> CATALOG.inputsOf(measure).stream())
                        .map(input -> input.code())
                        .limit(count)
                        .toList();
        cells.forEach(cell -> savers.add(new Saver(person, filer.section(form, ""), cell)));
        openers.add(new Opener(person));
    }

    private void killDuringWork(Random random) throws InterruptedException {
        List<Worker> workers = new ArrayList<>(savers);
        workers.addAll(openers);
        Semaphore acknowledgements = new Semaphore(0);
        workers.forEach(worker -> worker.isAt(PORTAL, acknowledgements));
        List<Thread> threads = workers.stream().map(Thread::new).toList();
        threads.forEach(Thread::start);
        try {
            for (Worker worker : workers) {
                assertThat(worker.hasBegun(Patience.PAGE.toSeconds()))
                        .as(worker.complaint())
                        .isTrue();
            }
            acknowledgements.drainPermits();
            // Right after one acknowledgement, the other people are in the middle of their work.
            assertThat(
                            acknowledgements.tryAcquire(
                                    1 + random.nextInt(MOST_MORE),
                                    Patience.PAGE.toSeconds(),
                                    TimeUnit.SECONDS))
                    .isTrue();
        } finally {
            // Stop the workers even if one never began; they would disturb the other tests.
            workers.forEach(Worker::expectTheEnd);
            PORTAL.kill();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(workers).extracting(Worker::complaint).containsOnlyNulls();
        saved += savers.stream().mapToInt(Worker::done).sum();
    }

    private void verify(Connection connection, int round) throws SQLException {
        History.assertWhole(connection);
        for (Saver saver : savers) {
            saver.verify(connection, "seed " + seed + ", round " + round);
        }
        for (Opener opener : openers) {
            opener.verify(connection);
        }
        int entries = Integer.parseInt(History.lines(connection, SAVES).get(0));
        // A save in progress when the portal died may have been kept without an answer.
        assertThat(entries).isBetween(saved, saved + round * savers.size());
        System.out.printf("round %d: %d saves acknowledged, %d kept%n", round, saved, entries);
    }
}
