package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Each route answers each role as the table says:")
class IsolationIT {
    private final Portal portal = Portal.shared();

    @TestFactory
    Stream<DynamicTest> answers() throws IOException {
        List<Web> visitors = new ArrayList<>();
        for (People.Person person : Expectations.VISITORS) {
            visitors.add(
                    person == null
                            ? new Web(portal.url(""))
                            : Web.signedIn(portal.url(""), person));
        }
        return Expectations.all().stream()
                // Signing out is for its own test: here it would end everybody's session.
                .filter(row -> !row.pattern().equals("/sign-out"))
                .map(row -> DynamicTest.dynamicTest(row.route(), () -> check(row, visitors)));
    }

    private static void check(Expectations.Expectation row, List<Web> visitors) {
        List<Integer> answers =
                visitors.stream().map(web -> web.ask(row.method(), row.address())).toList();
        assertThat(answers).as(row.route()).isEqualTo(row.statuses());
    }
}
