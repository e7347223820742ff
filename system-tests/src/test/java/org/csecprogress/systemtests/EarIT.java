package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.csecprogress.budget.Proves;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Shows only what differs in the EAR and on WildFly; the WAR on Micro shows the rest. */
@DisplayName("The EAR on WildFly with PostgreSQL")
@Tag("apart")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(1) // While the demonstration is played, for which the stories wait.
class EarIT {
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(Story.FILED);
    private static final TestDatabase DATABASE = TestDatabase.postgresql().askingForPasswords();
    private static final WildFlyServer SERVER = new WildFlyServer(DATABASE);
    private static final String BASE = SERVER.url();

    /** A figure that nothing else looks like. */
    private static final String FIGURE = "73191";

    private static final String AUDITED =
            "select action from audit_entry where chain = 'filing:" + Story.BEGUN + "-01'";

    @BeforeAll
    static void start() throws SQLException, IOException, InterruptedException {
        DATABASE.migrate();
        try (Connection connection = DATABASE.connect();
                Filings filings = new Filings(DATABASE)) {
            People.moveInto(connection);
            filings.catalogs(Catalogs.builtIn());
            filings.add(
                    filings.aFiling()
                            .of("Alameda")
                            .in(Story.FILED.toString())
                            .answered(Story.answers(CATALOG))
                            .approved());
        }
        SERVER.start();
    }

    @AfterAll
    static void stop() throws IOException {
        SERVER.close();
        DATABASE.close();
    }

    @Test
    @Proves({"ASVS 13.4.5", "ASVS 13.4.6"})
    @DisplayName(
            "is started by the shipped service, is ready, and tells strangers nothing of its server")
    void deploys() {
        Web web = new Web(BASE);
        assertThat(web.get("/").statusCode()).isEqualTo(200);
        assertThat(web.get("/health/ready").statusCode()).isEqualTo(200);
        for (String path : new String[] {"/metrics", "/metrics/base", "/openapi", "/openapi/"}) {
            assertThat(web.get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : new String[] {"/", "/sign-in", "/county/home", "/look/none.css"}) {
            HttpHeaders headers = web.get(path).headers();
            for (String name : new String[] {"Server", "X-Powered-By"}) {
                assertThat(String.join("", headers.allValues(name))).as(path).isEmpty();
            }
            headers.firstValue("Location").ifPresent(to -> assertThat(to).as(path).startsWith("/"));
        }
        assertThat(web.get("/health").body())
                .contains("\"name\":\"portal\"")
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("jdbc")
                .doesNotContain(DATABASE.settings().get("CSEC_DB_URL"));
    }

    @Test
    @DisplayName("listens on loopback alone, and nobody can administer its server")
    void listens() throws IOException {
        assertThat(Listeners.of(SERVER.process()))
                .as("IPv4 or IPv6 in Linux's own order")
                .allMatch(each -> each.matches("(0100007F|0{16}FFFF00000100007F):.*"))
                .extracting(each -> Integer.valueOf(each.replaceFirst(".*:", "")))
                .as("the portal, and no administration")
                .containsExactly(SERVER.port());
        Web server = new Web(BASE);
        for (String path : new String[] {"/management", "/console", "/wildfly-services"}) {
            assertThat(server.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    /** The services are in one module there, and the exceptions of the domain in a library. */
    @Test
    @DisplayName("answers a filing that is not there as such, and not as a failure")
    void refusals() {
        ApiClient system = ApiClient.of(BASE, People.PREPARER, "Export");
        String notOpened = "/counties/01/periods/2024Q1/submission";
        String figures = "{\"county\":\"01\",\"period\":\"2024Q1\",\"figures\":{\"ID-03\":1}}";
        assertThat(system.put(notOpened, "application/json", figures).statusCode()).isEqualTo(404);
        Web reviewer = Web.signedIn(BASE, People.REVIEWER);
        assertThat(reviewer.get("/county/home").statusCode()).as("enters nothing").isEqualTo(404);
    }

    @Test
    @DisplayName("opens a filing and saves its figures, which the audit trail has")
    void saves() throws SQLException {
        Web preparer = Web.signedIn(BASE, People.PREPARER);
        Filer filer = new Filer(preparer, CATALOG, Story.BEGUN);
        filer.open();
        String section = filer.section(CATALOG.forms().get(0).code(), "");
        HtmlForm form = preparer.form(section, "figures").set("ID-01", FIGURE);
        Filer.go(preparer.press(form, "next"));
        String shown = preparer.form(section, "figures").value("ID-01");
        assertThat(shown.replace(",", "")).isEqualTo(FIGURE);
        try (Connection connection = DATABASE.connect()) {
            assertThat(History.lines(connection, AUDITED)).contains("OPEN");
        }
        assertThat(SERVER.log()).as("no figures").doesNotContain(FIGURE, shown);
    }

    @Test
    @Order(Integer.MAX_VALUE) // Without its database nothing else works.
    @DisplayName("logs an error under the number that its page and its answer show")
    void numbersErrors() throws IOException {
        DATABASE.close();
        Web web = new Web(BASE);
        long end = System.nanoTime() + Patience.PAGE.toNanos();
        int before;
        HttpResponse<String> answer;
        do { // What is published stays known for ten seconds.
            before = SERVER.log().length();
            answer = web.get("/report/archive");
        } while (answer.statusCode() != 500 && System.nanoTime() < end);
        assertThat(answer.statusCode()).isEqualTo(500);
        String number = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(answer.body()).contains("give us this number: " + number);
        List<LogLine> lines = LogLine.all(SERVER.log().substring(before));
        assertThat(lines)
                .filteredOn(line -> line.text().contains("problem " + number))
                .singleElement()
                .satisfies(line -> assertThat(line.isOf(number)).isTrue())
                .satisfies(line -> assertThat(line.text()).contains("\"Level\":\"SEVERE\""));
    }

    /** The server's own library of tokens comes before the portal's there. */
    @Test
    @DisplayName("believes the token of an identity provider, whose person has no account yet")
    void provider() {
        Web web = new Web(BASE);
        StateProvider.PROVIDER.person(Map.of("sub", "person-9")).answerError("");
        String away = location(web.get("/sign-in/with/state"));
        Map<String, List<String>> said = StateProvider.PROVIDER.answer(away);
        assertThat(location(web.get(StateProvider.back(said))))
                .isEqualTo("/sign-in?provider=unlinked");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Each class loader that has the solver's classes unpacks and loads a copy of its own. */
    @Test
    @DisplayName("builds a release and proves its plan, with one copy of the solver")
    void builds() throws IOException {
        Story story = new Story(BASE);
        story.build();
        String preview = "/state/preview?number=" + Story.FILED + "-r1";
        assertThat(story.as(People.PUBLISHER).get(preview).body())
                .contains("Progress report, October to December 2025");
        assertThat(SERVER.loaded("libjniortools")).hasSize(1);
        assertThat(SERVER.loaded("libortools")).hasSize(1);
    }
}
