package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.budget.Proves;
import org.csecprogress.catalog.reading.Catalogs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** PostgreSQL's wall around each county, where the whole portal stands before it. */
@Proves("ASVS 8.4.1")
@DisplayName("Behind the second wall")
class CountyWallIT {
    private static final Portal PORTAL = Portal.shared();

    /** The role whose transactions are held to a reach. */
    private static final String RUN = "csec_run ";

    private static List<Web> visitors;

    @BeforeAll
    static void file() {
        Story.onShared();
        visitors = Expectations.visitors(PORTAL.url(""));
    }

    @Test
    @DisplayName("each transaction of every page states its reach once, before anything else")
    void everyPage() throws IOException {
        List<Runnable> pages = new ArrayList<>();
        for (Expectations.Expectation row : Expectations.all()) {
            // One visitor for each answer: the pages are what matters, and not who is refused.
            if (row.method().equals("GET") && !row.pattern().equals("/sign-out")) {
                row.oneForEachStatus()
                        .forEach(person -> pages.add(() -> visit(person, row.address())));
            }
        }
        assertBehindTheWall(() -> pages.forEach(Runnable::run), 100);
    }

    private static void visit(Optional<People.Person> person, String address) {
        visitors.get(Expectations.VISITORS.indexOf(person.orElse(null))).get(address);
    }

    @Test
    @DisplayName("a filing is saved in transactions that state their reach")
    void save() {
        Web preparer = visitors.get(1);
        Filer filer = new Filer(preparer, Catalogs.builtIn().forPeriod(Story.BEGUN), Story.BEGUN);
        HtmlForm form = preparer.form(filer.address("milestones"), "milestone-form");
        form.names().stream()
                .filter(name -> name.endsWith(".NOTE"))
                .forEach(name -> form.set(name, "Noted. " + form.value(name)));
        assertBehindTheWall(
                () -> assertThat(preparer.press(form, "back").statusCode()).isEqualTo(302), 2);
    }

    @Test
    @DisplayName("nobody takes a second connection with one in hand")
    void oneConnection() throws IOException {
        Web preparer = visitors.get(1);
        List<Expectations.Expectation> rows = Expectations.all();
        assertThat(
                        PORTAL.onSecondConnections(
                                () ->
                                        rows.stream()
                                                .filter(row -> row.method().equals("GET"))
                                                .forEach(row -> preparer.get(row.address()))))
                .isEmpty();
    }

    private static void assertBehindTheWall(Runnable requests, int atLeast) {
        List<String> written = PORTAL.inTransactionsAndOutside(requests);
        assertThat(written)
                .filteredOn(line -> line.startsWith("[transaction] " + RUN))
                .hasSizeGreaterThanOrEqualTo(atLeast)
                .allMatch(line -> line.matches("\\[transaction] csec_run 1 \\d+"));
        assertThat(written).noneMatch(line -> line.startsWith("[alone] " + RUN));
    }
}
