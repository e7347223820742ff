package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.budget.Proves;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Checks the status of each route for each visitor. Filings of two counties and a release exist, so
 * a 404 refuses something that someone else may see.
 */
@Proves({"ASVS 8.2.1", "ASVS 8.2.2", "ASVS 8.4.1"})
@DisplayName("Each route answers each role as the table says:")
class IsolationIT {
    private static final Portal PORTAL = Portal.shared();

    private static List<Web> visitors;

    @BeforeAll
    static void file() {
        Story.onShared();
        visitors = Expectations.visitors(PORTAL.url(""));
    }

    @TestFactory
    Stream<DynamicTest> answers() throws IOException {
        return Expectations.all().stream()
                // Signing out has its own test; here it would end the visitors' sessions.
                .filter(row -> !row.pattern().equals("/sign-out"))
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> check(row)));
    }

    @Test
    @DisplayName("the counties’ short addresses lead everybody to the public page")
    void countyAddresses() {
        for (Web visitor : visitors) {
            HttpResponse<String> answer = visitor.get("/county/yuba");
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("location"))
                    .hasValueSatisfying(l -> assertThat(l).endsWith("/report/latest/county/yuba"));
            assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
            assertThat(answer.headers().firstValue("cache-control"))
                    .hasValueSatisfying(c -> assertThat(c).contains("max-age"));
        }
        HttpResponse<String> none = visitors.get(0).get("/county/atlantis");
        assertThat(none.headers().firstValue("location"))
                .hasValueSatisfying(l -> assertThat(l).contains("/sign-in"));
    }

    private static void check(Expectations.Expectation row) {
        List<Integer> answers =
                visitors.stream().map(web -> web.ask(row.method(), row.address())).toList();
        assertThat(answers).as(row.toString()).isEqualTo(row.statuses());
    }

    /** The status of a page that takes no POST. */
    private static final int NO_SUCH_METHOD = 405;

    /** A POST must not bypass the checks: it gets the same page or none. */
    @TestFactory
    Stream<DynamicTest> answersPosts() throws IOException {
        return Expectations.all().stream()
                .filter(row -> row.pattern().matches("/(county|state)/.*"))
                .map(row -> DynamicTest.dynamicTest("POST to " + row, () -> post(row)));
    }

    private static void post(Expectations.Expectation row) {
        List<String> written =
                PORTAL.duringWithWork(
                        () -> {
                            List<Integer> answers =
                                    visitors.stream()
                                            .map(web -> web.ask("POST", row.address()))
                                            .toList();
                            for (int i = 0; i < answers.size(); i++) {
                                assertThat(answers.get(i))
                                        .as("POST to " + row + " by visitor " + i)
                                        .isIn(row.statuses().get(i), NO_SUCH_METHOD);
                            }
                        });
        assertThat(Forgery.writes(written)).isEmpty();
    }
}
