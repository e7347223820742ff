package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.budget.Proves;
import org.csecprogress.kernel.service.Keys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Runs the shipped configuration of nginx; no test asks another portal than the one behind it. */
@DisplayName("Behind the proxy that terminates TLS")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("apart")
@Order(1) // While the demonstration is played, for which the stories wait.
class BehindTlsIT {
    /** The address that somebody outside wants to be taken for. */
    private static final String FORGED = "203.0.113.77";

    private static final String[] FORGERY = {
        "X-Forwarded-For",
        FORGED,
        "Forwarded",
        "for=" + FORGED,
        "X-Real-IP",
        FORGED,
        "X-Forwarded-Host",
        "evil.example"
    };

    private static final String BROWSER = "127.0.0.1";
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Portal PORTAL = Portal.prepared("tls");
    private static final Nginx NGINX = new Nginx();
    private static Web web;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        NGINX.start(PORTAL.url(""));
        PORTAL.start(
                Map.of("CSEC_SITE_URL", NGINX.url(""), "CSEC_PROXIES", Nginx.ADDRESS + ",::1"));
        web = new Web(NGINX.url(""), HttpClient.newBuilder().sslContext(NGINX.trust()));
    }

    @AfterAll
    static void stop() {
        NGINX.close();
        PORTAL.close();
    }

    @Test
    @Proves({"ASVS 3.3.1", "ASVS 12.2.1"})
    @DisplayName("a person signs in by TLS, with cookies for TLS alone, and stays there")
    void signsIn() {
        try (Browser browser = Browser.at(NGINX.url(""), Browser.WIDE)) {
            browser.signIn(People.ADMIN);
            assertThat(browser.page().url()).startsWith(NGINX.url("/state/"));
            browser.open("/state/accounts");
            assertThat(browser.page().context().cookies())
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie.secure).as(cookie.name).isTrue())
                    .filteredOn(cookie -> cookie.name.endsWith("JSESSIONID"))
                    .singleElement()
                    .satisfies((Cookie cookie) -> assertThat(cookie.httpOnly).isTrue());
            browser.open("/");
            assertThat(browser.page().locator("link[rel=canonical]").getAttribute("href"))
                    .isEqualTo(NGINX.url("/"));
        }
    }

    @Test
    @DisplayName("no redirect names a scheme or a host")
    void redirects() {
        List<String> seen = new ArrayList<>();
        for (Web visitor : List.of(web, new Web(PORTAL.url("")))) {
            Stream.of(
                            visitor.get("/county/home"),
                            visitor.get("/state/queue?period=2026Q1"),
                            visitor.get("/county"),
                            visitor.get("/state"),
                            visitor.get("/look"),
                            visitor.get("/jakarta.faces.resource"),
                            visitor.get("/es/"),
                            visitor.get("/notices"),
                            visitor.get("/counties?name=Fresno%20County"),
                            visitor.request("POST", "/sign-out"),
                            visitor.request("POST", "/county/home"),
                            signedIn(visitor))
                    .map(answer -> answer.headers().firstValue("Location"))
                    .forEach(location -> location.ifPresent(seen::add));
        }
        assertThat(seen).hasSizeGreaterThan(8).allMatch(to -> to.matches("/[^/].*"));
    }

    private static HttpResponse<String> signedIn(Web visitor) {
        return visitor.typePassword(People.PREPARER, People.PASSWORD);
    }

    @Test
    @Proves({"ASVS 4.1.3", "ASVS 6.3.1"})
    @DisplayName("the throttle counts by the browser's address, and nobody can forge it")
    void throttle() throws SQLException {
        HttpResponse<String> answer =
                new Web(NGINX.url(""), HttpClient.newBuilder().sslContext(NGINX.trust()))
                        .saying(FORGERY)
                        .typePassword("nobody@x.example", "wrong");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("error-summary").doesNotContain("evil.example");
        assertThat(throttled())
                .contains(counted(BROWSER))
                .doesNotContain(counted(FORGED), counted(Nginx.ADDRESS));
        forget();
    }

    @Test
    @Proves("ASVS 4.1.3")
    @DisplayName("a system is known by its address too, also where it asks without the proxy")
    void systems() {
        String path = "/api/v1/counties/01/periods/2025Q4/submission";
        for (Web system : List.of(web, new Web(PORTAL.url("")))) {
            system.bearing("csec_" + "x".repeat(43)).saying(FORGERY);
            assertThat(system.get(path).statusCode()).isEqualTo(401);
            system.bearing("").saying();
        }
        assertThat(PORTAL.log())
                .contains("access token refused: from " + BROWSER)
                .doesNotContain("from " + Nginx.ADDRESS, FORGED);
    }

    /** Returns how the failures of a network are counted, under a key of the portal. */
    private static String counted(String address) {
        return new Keys(Optional.of(TestDatabase.SECRET), Optional.empty())
                .sign("sign-in network", address);
    }

    private static List<String> throttled() throws SQLException {
        try (Connection connection = PORTAL.database().connect()) {
            return History.lines(connection, "select subject from sign_in_failure").stream()
                    .map(subject -> subject.replaceFirst("^.*[ :]", ""))
                    .toList();
        }
    }

    private static void forget() throws SQLException {
        try (Connection connection = PORTAL.database().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from sign_in_failure");
        }
    }

    @Test
    @Proves({"ASVS 13.4.5", "ASVS 14.2.1"})
    @DisplayName("addresses with a session, and those of the server itself, are not there")
    void closed() {
        for (String path :
                List.of(
                        "/;jsessionid=0123",
                        "/sign-in;JSESSIONID=0123",
                        "/sign-in%3Bjsessionid=0123",
                        "/health",
                        "/health/ready",
                        "/metrics",
                        "/metrics/base",
                        "/openapi",
                        "/openapi/")) {
            assertThat(web.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(web.get("/api/v1/openapi.json").statusCode()).isEqualTo(200);
    }

    @Test
    @Proves("ASVS 13.4.6")
    @DisplayName("answers have the portal's headers, and none that names a server's version")
    void headers() {
        for (String path : List.of("/", "/sign-in", "/no/such/page", "/api/v1/releases")) {
            var headers = web.get(path).headers();
            assertThat(headers.firstValue("Csec-Answer")).as(path).contains("portal");
            assertThat(headers.firstValue("Strict-Transport-Security")).as(path).isPresent();
            assertThat(headers.firstValue("Server")).as(path).contains("nginx");
            assertThat(headers.firstValue("X-Powered-By")).as(path).isEmpty();
        }
    }

    @Test
    @DisplayName("the proxy gives an idle connection up before the portal's server closes it")
    void idle() throws IOException {
        int closedByServer = 30;
        assertThat(NGINX.seconds("upstream portal", "keepalive_timeout"))
                .isPositive()
                .isLessThan(closedByServer);
    }

    @Test
    @DisplayName("a broken address gets a page of the proxy, which is not taken for the portal's")
    void refused() {
        HttpResponse<String> answer = web.get("/" + "x".repeat(9_000));
        assertThat(answer.statusCode()).isEqualTo(414);
        assertThat(answer.body()).contains("This request cannot be answered");
        assertThat(answer.headers().firstValue("Csec-Answer")).isEmpty();
    }

    @Test
    @DisplayName("who comes without TLS is sent there")
    void plain() {
        HttpResponse<String> answer = new Web(NGINX.plainUrl("")).get("/glossary?x=1");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location"))
                .contains("https://localhost/glossary?x=1");
    }

    @Test
    @Order(Integer.MAX_VALUE - 2)
    @Proves("ASVS 16.2.5")
    @DisplayName("no log has the token of an invitation or the secret of a calendar's link")
    void logs() {
        web.get("/invitation?token=" + SECRET);
        web.get("/invitation.xhtml?token=" + SECRET);
        web.get("/forgotten/link?token=" + SECRET);
        web.get("/sign-in/returned/state?code=" + SECRET + "&state=" + SECRET);
        web.get("/calendar/" + SECRET + ".ics");
        web.get("/%63alendar/" + SECRET + ".ics");
        web.get("/glossary?found=1");
        assertThat(NGINX.logs()).contains("\"/glossary\" 200").doesNotContain(SECRET);
        assertThat(PORTAL.log()).doesNotContain(SECRET);
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    @DisplayName("whoever sends passwords by the dozen is told to wait before the portal is asked")
    void tooMany() throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(NGINX.trust()).build();
        HttpRequest.Builder post =
                HttpRequest.newBuilder(URI.create(NGINX.url("/sign-in")))
                        .POST(HttpRequest.BodyPublishers.ofString("x=1"));
        int status = 0;
        for (int sent = 0; sent < 60 && status != 429; sent++) {
            status = client.send(post.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
        }
        assertThat(status).isEqualTo(429);
        assertThat(web.get("/sign-in").statusCode()).as("the page").isEqualTo(200);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("a portal that is gone leaves a page that says so, and no secret in a log")
    void gone() {
        PORTAL.stop();
        HttpResponse<String> answer = web.get("/invitation?token=" + SECRET);
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("cannot be shown just now");
        assertThat(answer.headers().firstValue("Csec-Answer")).isEmpty();
        web.get("/calendar/" + SECRET + ".ics");
        assertThat(NGINX.logs()).doesNotContain(SECRET);
    }
}
