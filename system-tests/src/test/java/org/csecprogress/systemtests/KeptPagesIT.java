package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Compares the CPU time of kept pages with that of a static file of the same server. It looks at
 * the processes of the portal and its database alone, and at page and file by turns, so that other
 * work on the machine changes little.
 */
@DisplayName("Beside a static file of about its size")
class KeptPagesIT {
    private static final Portal PORTAL = Portal.shared();
    private static final HttpClient CLIENT = ManyRequests.client().build();

    /** The most CPU time of a kept page, in that of a static file. */
    private static final double MOST = 3;

    /** Rounds by turns, an odd number. */
    private static final int ROUNDS = 5;

    /** Requests of a round, 2,000 in all. */
    private static final int OF_KEPT = 400;

    /** Requests of a round of what is far too dear, so that fewer tell. */
    private static final int OF_DEAR = 60;

    private static final int WARM_UP = 400;

    @BeforeAll
    static void publish() {
        Story.onShared();
    }

    private static ManyRequests page(String path) {
        return ManyRequests.of(CLIENT, PORTAL.url(path));
    }

    private static Duration cost(ManyRequests request, int times) {
        Duration before = processor();
        request.send(times);
        return processor().minus(before);
    }

    private static Duration processor() {
        return PORTAL.processor().plus(PORTAL.database().processor());
    }

    /** Returns the CPU time of a request in that of a static file: the median of all rounds. */
    private static double ratio(ManyRequests request, int times) {
        ManyRequests file = request.styleSheet(PORTAL.url(""));
        file.send(WARM_UP);
        request.send(Math.min(times, WARM_UP));
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double ofFile = (double) cost(file, OF_KEPT).toMillis() / OF_KEPT;
            double ofPage = (double) cost(request, times).toMillis() / times;
            ratios.add(ofPage / ofFile);
        }
        System.out.println(request + " in " + file + ": " + ratios);
        return ratios.stream().sorted().toList().get(ROUNDS / 2);
    }

    @Test
    @DisplayName("a kept page takes at most three times the CPU time, and so does a 304")
    void kept() {
        ManyRequests report = page("/report/" + Story.FILED + "-r1");
        List<ManyRequests> kept =
                List.of(page("/"), report, report.ofKnown(), page("/report/latest/county/alameda"));
        for (ManyRequests each : kept) {
            assertThat(ratio(each, OF_KEPT)).as(each.toString()).isLessThanOrEqualTo(MOST);
        }
    }

    @Test
    @DisplayName("what is rendered or read from the database each time takes more, and is seen")
    void planted() {
        List<ManyRequests> dear =
                List.of(
                        page("/counties?name=san"),
                        page("/api/v1/releases/" + Story.FILED + "-r1"));
        for (ManyRequests each : dear) {
            assertThat(ratio(each, OF_DEAR)).as(each.toString()).isGreaterThan(MOST);
        }
    }
}
