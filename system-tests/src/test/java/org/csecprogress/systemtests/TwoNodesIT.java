package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csecprogress.budget.Proves;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.version.Build;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Runs the shipped configuration of HAProxy in front of two nodes on one database. At night both
 * nodes are restarted, by day one: what a stop and a start of the other do is the same.
 */
@DisplayName("Two nodes behind HAProxy")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("apart")
@Order(1) // While the demonstration is played, for which the stories wait.
class TwoNodesIT {
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(Story.BEGUN);
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String FORGED = "203.0.113.77";

    /** How a node is stopped, from the service that starts it. */
    private static final Pattern STOP =
            Pattern.compile("ExecStop=/bin/sh -c '(.* && sleep (\\d+))'");

    private static final Portal A = Portal.prepared("node-a").asInstalled();
    private static final Portal B = A.beside("node-b").asInstalled();
    private static final Haproxy HAPROXY = new Haproxy();

    private static Web web;
    private static List<ApiSaver> savers;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        // As in the middle of an update, in which nodes of both versions run.
        LaterSchema.bringTo(A.database());
        HAPROXY.start(A.url(""), B.url(""));
        startNode(A);
        HAPROXY.awaitThat("a", "UP", 0);
        web = visitor();
        // Before the other node is there: the state of a form's page is not yet known to both.
        Web preparer = visitor();
        preparer.typePassword(People.PREPARER, People.PASSWORD);
        new Filer(preparer, CATALOG, Story.BEGUN).open();
        List<String> cells =
                CATALOG.measuresOf(CATALOG.forms().get(0)).stream()
                        .flatMap(measure -> CATALOG.inputsOf(measure).stream())
                        .map(input -> input.code())
                        .limit(2)
                        .toList();
        savers = new ArrayList<>();
        for (String cell : cells) {
            String token = ApiClient.token(preparer, "Saves " + cell);
            savers.add(new ApiSaver(visitor().bearing(token), cell));
        }
        startNode(B);
        HAPROXY.awaitThat("b", "UP", 0);
    }

    private static void startNode(Portal node) {
        node.start(
                Map.of(
                        "CSEC_SITE_URL",
                        HAPROXY.url(""),
                        "CSEC_PROXIES",
                        ShippedProxy.ADDRESS,
                        "CSEC_API_REQUESTS_TOKEN",
                        "0"));
    }

    @AfterAll
    static void stop() {
        HAPROXY.close();
        B.stop();
        A.close();
    }

    private static Web visitor() {
        return new Web(HAPROXY.url(""), HttpClient.newBuilder().sslContext(HAPROXY.trust()));
    }

    /** Everybody who works while nodes stop: readers, people who are signed in, and systems. */
    private static Load load() {
        Load load = new Load();
        Web reader = visitor();
        load.sending("reader", gets(reader, "/", "/glossary", "/api/v1/releases"));
        Web preparer = visitor();
        preparer.typePassword(People.PREPARER, People.PASSWORD);
        load.sending("preparer", gets(preparer, "/county/home", "/county/tokens"));
        Web newcomer = visitor();
        load.sending("newcomer", gets(newcomer, "/sign-in", "/es"));
        for (ApiSaver saver : savers) {
            load.sending("saver", List.of(saver::save));
        }
        return load;
    }

    private static List<Supplier<HttpResponse<String>>> gets(Web web, String... paths) {
        List<Supplier<HttpResponse<String>>> requests = new ArrayList<>();
        for (String path : paths) {
            requests.add(() -> web.get(path));
        }
        return requests;
    }

    /** Stops a node as the shipped service does, and returns the seconds that it waits. */
    private static int drain(Portal node) throws IOException, InterruptedException {
        Matcher line =
                STOP.matcher(Files.readString(ShippedProxy.deployed("csec-progress.service")));
        assertThat(line.find()).isTrue();
        String here =
                ShippedProxy.replace(line.group(1), "/var/lib/csec-progress/", node.folder() + "/");
        assertThat(new ProcessBuilder("sh", "-c", here).inheritIO().start().waitFor()).isZero();
        return Integer.parseInt(line.group(2));
    }

    private static void restart(Portal node, String name) throws Exception {
        long down = HAPROXY.times(name, "DOWN");
        long up = HAPROXY.times(name, "UP");
        drain(node);
        assertThat(HAPROXY.times(name, "DOWN")).as("seen before the stop").isEqualTo(down + 1);
        String ready = new Web(node.url("")).get("/health/ready").body();
        assertThat(ready).contains("\"draining\":\"true\"", "DOWN");
        assertThat(new Web(node.url("")).get("/glossary").statusCode()).isEqualTo(200);
        node.stop();
        startNode(node);
        HAPROXY.awaitThat(name, "UP", up);
    }

    @Test
    @Order(1)
    @Proves({"ASVS 13.4.5", "ASVS 13.4.6", "ASVS 14.2.1"})
    @DisplayName("show what the portal shows, and nothing of its servers")
    void shows() {
        for (String path : List.of("/", "/sign-in", "/no/such/page", "/api/v1/releases")) {
            var headers = web.get(path).headers();
            assertThat(headers.firstValue("Csec-Answer")).as(path).contains("portal");
            assertThat(headers.firstValue("Strict-Transport-Security")).as(path).isPresent();
            assertThat(headers.firstValue("Server")).as(path).isEmpty();
            assertThat(headers.firstValue("X-Powered-By")).as(path).isEmpty();
        }
        for (String path :
                List.of(
                        "/;jsessionid=0123",
                        "/sign-in%3Bjsessionid=0123",
                        "/health",
                        "/health/ready",
                        "/%68ealth/ready",
                        "/metrics",
                        "/openapi/")) {
            assertThat(web.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(web.get("/x/..%2fhealth").statusCode()).isEqualTo(400);
    }

    @Test
    @Order(2)
    @DisplayName("run on a schema that a later version has expanded, and say so")
    void later() {
        assertThat(A.log())
                .contains("CSEC Progress " + Build.running() + " starts")
                .contains("which runs with its migrations: 9998, 9999.");
    }

    @Test
    @Order(2)
    @DisplayName("get no broken request, and whoever comes without TLS is sent there")
    void refuses() {
        HttpResponse<String> answer = web.get("/" + "x".repeat(9_000));
        assertThat(answer.statusCode()).isEqualTo(414);
        assertThat(answer.body()).contains("This request cannot be answered");
        assertThat(answer.headers().firstValue("Csec-Answer")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(web.put("/glossary", "x".repeat(4_200_000)).statusCode()).isEqualTo(413);
        HttpResponse<String> plain = new Web(HAPROXY.plainUrl("")).get("/glossary?x=1");
        assertThat(plain.statusCode()).isEqualTo(301);
        assertThat(plain.headers().firstValue("Location"))
                .contains("https://localhost/glossary?x=1");
    }

    @Test
    @Order(3)
    @Proves("ASVS 4.1.3")
    @DisplayName("know a client by its address, which nobody can forge")
    void client() {
        Web system = visitor().bearing("csec_" + "x".repeat(43));
        system.saying("X-Forwarded-For", FORGED, "Forwarded", "for=" + FORGED);
        for (int node = 0; node < 2; node++) {
            String path = "/api/v1/counties/01/periods/2025Q4/submission";
            assertThat(system.get(path).statusCode()).isEqualTo(401);
        }
        assertThat(A.log() + B.log())
                .contains("access token refused: from 127.0.0.1")
                .doesNotContain("from " + ShippedProxy.ADDRESS, FORGED);
    }

    @Test
    @Order(4)
    @DisplayName("are asked often enough that a stop is seen before it happens")
    void checked() throws IOException {
        int seen =
                Haproxy.number("fall")
                        * (Haproxy.number("check inter") + Haproxy.number("timeout check"));
        Matcher line =
                STOP.matcher(Files.readString(ShippedProxy.deployed("csec-progress.service")));
        assertThat(line.find()).isTrue();
        assertThat(seen).isLessThan(Integer.parseInt(line.group(2)));
    }

    @Test
    @Order(5)
    @DisplayName("lose no request while one after the other is restarted")
    void rolling() throws Exception {
        long begun = System.nanoTime();
        Load load = load();
        try (load) {
            restart(A, "a");
            if (Boolean.getBoolean("csec.nightly")) {
                restart(B, "b");
            }
        }
        report("restart", load, begun);
        assertThat(load.lost()).isEmpty();
        verify();
    }

    @Test
    @Order(6)
    @DisplayName("lose no page and no figure that was acknowledged when one is killed")
    void killed() throws Exception {
        long begun = System.nanoTime();
        long down = HAPROXY.times("b", "DOWN");
        Load load = load();
        try (load) {
            // Saves are on their way to both nodes just then.
            savers.get(0).awaitMore(20);
            B.kill();
            HAPROXY.awaitThat("b", "DOWN", down);
            savers.get(0).awaitMore(20);
        }
        report("kill", load, begun);
        // A save that was sent to the killed node may have been carried out, so it is not repeated.
        assertThat(load.lost()).hasSizeLessThanOrEqualTo(savers.size());
        assertThat(load.lost()).allMatch(each -> each.startsWith("saver ") && each.endsWith("502"));
        verify();
    }

    private static void report(String what, Load load, long begun) {
        System.out.printf(
                "%s: %d requests, %d lost, %d s%n",
                what,
                load.sent(),
                load.lost().size(),
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
    }

    private static void verify() throws SQLException {
        try (Connection connection = A.database().connect()) {
            History.assertWhole(connection);
            for (ApiSaver saver : savers) {
                saver.verify(connection);
            }
        }
    }

    @Test
    @Order(7)
    @Proves("ASVS 16.2.5")
    @DisplayName("have no secret in a log of the proxy")
    void logs() {
        for (String path :
                List.of(
                        "/invitation?token=" + SECRET,
                        "/forgotten/link?token=" + SECRET,
                        "/sign-in/returned/state?code=" + SECRET + "&state=" + SECRET,
                        "/calendar/" + SECRET + ".ics",
                        "/%63alendar/" + SECRET + ".ics",
                        "//calendar/" + SECRET + ".ics")) {
            web.get(path);
        }
        assertThat(HAPROXY.logs()).contains("\"/glossary\" 200").doesNotContain(SECRET);
    }

    @Test
    @Order(8)
    @DisplayName("log a request under the number that its answer has, as the proxy does")
    void numbers() {
        HttpResponse<String> refused = visitor().bearing("no-token").get("/api/v1/counties/01");
        assertThat(refused.statusCode()).isEqualTo(401);
        String number = refused.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(HAPROXY.logs()).contains(" " + number + "\n");
        String log = A.log().contains(number) ? A.log() : B.log();
        // While it starts and stops Micro writes lines that are not JSON.
        List<LogLine> lines =
                LogLine.all(
                        log.lines()
                                .dropWhile(line -> !line.contains(number))
                                .collect(Collectors.joining("\n")));
        assertThat(lines)
                .filteredOn(line -> line.isOf(number))
                .anyMatch(line -> line.text().contains("access token refused"));
    }

    @Test
    @Order(9)
    @DisplayName("are not asked by who sends passwords by the dozen")
    void tooMany() throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(HAPROXY.trust()).build();
        HttpRequest.Builder post =
                HttpRequest.newBuilder(URI.create(HAPROXY.url("/sign-in")))
                        .POST(HttpRequest.BodyPublishers.ofString("x=1"));
        int status = 0;
        for (int sent = 0; sent < 60 && status != 429; sent++) {
            status = client.send(post.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
        }
        assertThat(status).isEqualTo(429);
        assertThat(web.get("/sign-in").statusCode()).as("the page").isEqualTo(200);
    }

    @Test
    @Order(10)
    @DisplayName("show within the promised time what another has published and withdrawn")
    void published() throws InterruptedException {
        Web reader = new Web(A.url(""));
        awaitInList(reader, "2024Q3-r1", false);
        try (Filings filings = new Filings(A.database())) {
            filings.add(filings.aRelease().in("2024Q3").published());
            awaitInList(reader, "2024Q3-r1", true);
        }
        try (Connection connection = A.database().connect();
                Statement withdraw = connection.createStatement()) {
            withdraw.executeUpdate("update release set status = 'WITHDRAWN'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        awaitInList(reader, "2024Q3-r1", false);
    }

    /** Waits for what the other node, which no longer runs, would have committed. */
    private static void awaitInList(Web reader, String number, boolean isThere)
            throws InterruptedException {
        // Ten seconds are promised (ADR 111). The machine may be busy, so that they are not
        // measured.
        long end = System.nanoTime() + Patience.PAGE.toNanos();
        while (reader.get("/api/v1/releases").body().contains(number) != isThere) {
            assertThat(System.nanoTime()).as("waited for " + number).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    @Test
    @Order(11)
    @DisplayName("leave a page that says so when both are gone")
    void gone() {
        A.stop();
        HttpResponse<String> answer = web.get("/glossary");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("cannot be shown just now");
        assertThat(answer.headers().firstValue("Csec-Answer")).isEmpty();
    }
}
