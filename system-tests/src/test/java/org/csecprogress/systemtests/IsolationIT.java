package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * There are filings of two counties and a release, so whoever gets a 404 is refused something that
 * is there for somebody else.
 */
@DisplayName("Each route answers each role as the table says:")
class IsolationIT {
    private static final Portal PORTAL = Portal.shared();

    @BeforeAll
    static void file() {
        Story.onShared();
    }

    @TestFactory
    Stream<DynamicTest> answers() throws IOException {
        List<Web> visitors = Expectations.visitors(PORTAL.url(""));
        return Expectations.all().stream()
                // Signing out is for its own test: here it would end everybody's session.
                .filter(row -> !row.pattern().equals("/sign-out"))
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> check(row, visitors)));
    }

    private static void check(Expectations.Expectation row, List<Web> visitors) {
        List<Integer> answers =
                visitors.stream().map(web -> web.ask(row.method(), row.address())).toList();
        assertThat(answers).as(row.toString()).isEqualTo(row.statuses());
    }

    /** A page that is asked for by POST is no way round: it is the same page or none. */
    @TestFactory
    Stream<DynamicTest> answersPosts() throws IOException {
        List<Web> visitors = Expectations.visitors(PORTAL.url(""));
        return Expectations.all().stream()
                .filter(row -> row.pattern().matches("/(county|state)/.*"))
                .map(row -> DynamicTest.dynamicTest("POST to " + row, () -> post(row, visitors)));
    }

    private static void post(Expectations.Expectation row, List<Web> visitors) {
        List<String> written =
                PORTAL.during(
                        () -> {
                            List<Integer> answers =
                                    visitors.stream()
                                            .map(web -> web.ask("POST", row.address()))
                                            .toList();
                            assertThat(answers).as("POST to " + row).isEqualTo(row.statuses());
                        });
        assertThat(Forgery.writes(written)).isEmpty();
    }
}
