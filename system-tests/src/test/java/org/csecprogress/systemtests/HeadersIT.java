package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csecprogress.budget.Proves;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Every answer")
class HeadersIT {
    private static final Portal PORTAL = Portal.shared();

    /** Pictures, which pages of other sites may show. */
    private static final Pattern SHOWN_ELSEWHERE =
            Pattern.compile("(/es)?/report/.+/picture/[^/]+(\\.svg|\\.png|/embed)");

    private final Web web = new Web(PORTAL.url(""));

    @BeforeAll
    static void file() {
        Story.onShared();
    }

    /**
     * Checks the headers of pages, redirects to sign-in, refusals and missing pages. Outside the
     * demonstration, none carries its mark. {@link IsolationIT} asks as every role.
     */
    @TestFactory
    @Proves({"ASVS 3.4.1", "ASVS 3.4.3", "ASVS 3.4.4", "ASVS 3.4.5", "ASVS 3.4.6", "ASVS 13.4.6"})
    @DisplayName("of each route, once for each status and once more when nobody is signed in:")
    Stream<DynamicTest> ofEachRoute() throws IOException {
        var statuses = new TreeSet<Integer>();
        var story = new Story(PORTAL.url(""));
        Stream<DynamicTest> routes =
                Expectations.all().stream()
                        .filter(row -> !row.pattern().equals("/sign-out"))
                        .map(
                                row ->
                                        DynamicTest.dynamicTest(
                                                row.toString(),
                                                () -> statuses.addAll(check(row, story))));
        return Stream.concat(
                routes,
                Stream.of(
                        DynamicTest.dynamicTest(
                                "all of these were among them",
                                () -> assertThat(statuses).contains(200, 302, 403, 404))));
    }

    private List<Integer> check(Expectations.Expectation row, Story story) {
        return row.oneForEachStatus().stream()
                .map(person -> person.map(story::as).orElse(web))
                .map(visitor -> check(visitor, row))
                .toList();
    }

    private static int check(Web visitor, Expectations.Expectation row) {
        HttpResponse<String> answer = visitor.request(row.method(), row.address());
        assertSafe(answer, row.address());
        Marks.off(row.address(), answer);
        return answer.statusCode();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/look/base.css",
                "/look/grid.js",
                "/look/no-such.css",
                "/no/such/page",
                "/problem",
                "/WEB-INF/web.xml",
                "/sign-in.xhtml",
                "/WEB-INF/entrance/sign-in.xhtml",
                "/jakarta.faces.resource/core.js.xhtml?ln=primefaces",
                "/jakarta.faces.resource/none.js.xhtml",
                "/county/none",
                "/state/none",
                "/api/v1/none",
                "/api/v1/releases/%22",
                "/api/v1/catalog/1/none.csv",
                "/api/v1/catalog/..%2Fdb/V1.csv",
                "/es/report/none"
            })
    @DisplayName("for a static file, or for a missing one, has the same security headers as a page")
    void files(String path) {
        assertSafe(web.get(path), path);
    }

    @Test
    @DisplayName("lets a static file be cached for ever by its version, and any other for minutes")
    void staticFiles() {
        Matcher style =
                Pattern.compile("/look/[0-9a-f]{12}/components\\.css").matcher(web.get("/").body());
        assertThat(style.find()).isTrue();
        HttpHeaders versioned = web.get(style.group()).headers();
        assertThat(versioned.firstValue("Cache-Control"))
                .contains("public, max-age=31536000, immutable");
        assertThat(versioned.firstValue("Content-Type")).contains("text/css;charset=UTF-8");
        for (String path :
                new String[] {"/look/components.css", "/look/000000000000/components.css"}) {
            HttpHeaders others = web.get(path).headers();
            assertThat(others.firstValue("Cache-Control"))
                    .as(path)
                    .contains("public, max-age=300, must-revalidate");
            assertThat(others.firstValue("ETag")).isEqualTo(versioned.firstValue("ETag"));
        }
    }

    @Test
    @DisplayName("that refuses a broken form or a method has the same security headers as a page")
    void refusals() {
        assertSafe(web.post("/sign-in", Map.of("username", "x")), "a form without its token");
        assertSafe(web.post("/sign-out", Map.of()), "sign-out");
        for (String method : new String[] {"HEAD", "OPTIONS", "PUT", "DELETE", "PATCH"}) {
            for (String path : new String[] {"/", "/sign-in", "/county/home", "/api/v1/releases"}) {
                assertSafe(web.request(method, path), method + " " + path);
            }
        }
    }

    @Test
    @Proves("ASVS 16.5.1")
    @DisplayName("to a malformed request is a page of the portal, not of its server")
    void unreadable() throws Exception {
        String form = "application/x-www-form-urlencoded";
        assertOurs(send("FOO", "/", form, ""), 405);
        assertOurs(send("POST", "/sign-in", "multipart/form-data", "x"), 415);
        assertOurs(send("POST", "/sign-in", form, "a=" + "x".repeat(2_200_000)), 413);
        assertOurs(send("GET", "/;x", form, ""), 404);
        assertOurs(send("GET", "/a%7Cb", form, ""), 404);
    }

    private static HttpResponse<String> send(String method, String path, String type, String body)
            throws Exception {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create(PORTAL.url(path)))
                                .header("Content-Type", type)
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static void assertOurs(HttpResponse<String> answer, int status) {
        assertSafe(answer, answer.request().method() + " " + answer.uri());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Csec-Answer")).contains("portal");
        assertThat(answer.body()).contains("<h1>", "CSEC Progress").doesNotContain("Payara");
    }

    private static void assertSafe(HttpResponse<String> answer, String what) {
        HttpHeaders headers = answer.headers();
        String as = what + " answers " + answer.statusCode();
        assertThat(headers.firstValue("X-Content-Type-Options")).as(as).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).as(as).contains("no-referrer");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).as(as).contains("same-origin");
        boolean embedded = assertFrames(answer, as);
        assertThat(headers.firstValue("Strict-Transport-Security")).as(as).isPresent();
        assertThat(headers.firstValue("Server")).as(as).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).as(as).isEmpty();
        if (!embedded) {
            assertPolicy(headers, as);
        }
        assertThat(answer.statusCode()).as(as).isNotEqualTo(500);
    }

    /**
     * Checks that sites other than the portal may show its pictures alone.
     *
     * @return whether it is a page that they may show in a frame
     */
    private static boolean assertFrames(HttpResponse<String> answer, String as) {
        HttpHeaders headers = answer.headers();
        String path = answer.uri().getPath();
        boolean elsewhere = answer.statusCode() == 200 && SHOWN_ELSEWHERE.matcher(path).matches();
        boolean embedded = elsewhere && path.endsWith("/embed");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy"))
                .as(as)
                .contains(elsewhere ? "cross-origin" : "same-origin");
        assertThat(headers.allValues("X-Frame-Options"))
                .as(as)
                .isEqualTo(embedded ? List.of() : List.of("DENY"));
        if (embedded) {
            assertThat(headers.firstValue("Set-Cookie")).as(as).isEmpty();
            assertThat(headers.allValues("Content-Security-Policy"))
                    .as(as)
                    .containsExactly(
                            "default-src 'none'; style-src 'self'; font-src 'self'; img-src"
                                    + " 'self'; script-src 'none'; object-src 'none'; base-uri"
                                    + " 'none'; form-action 'none'; frame-ancestors *");
        }
        return embedded;
    }

    private static void assertPolicy(HttpHeaders headers, String as) {
        assertThat(headers.allValues("Content-Security-Policy"))
                .as(as)
                .singleElement()
                .asString()
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .contains("object-src 'none'")
                .contains("frame-ancestors 'none'")
                .contains("base-uri 'none'")
                .satisfies(
                        policy -> assertThat(besidesStyles(policy, as)).doesNotContain("unsafe-"));
    }

    /** Returns the policy without attributes of style, which pages with components may have. */
    private static String besidesStyles(String policy, String address) {
        return address.matches("/(county|state|notices|account)\\b.*")
                ? policy.replace(" style-src-attr 'unsafe-inline';", "")
                : policy;
    }

    @Test
    @Proves("ASVS 14.3.2")
    @DisplayName("on a public page starts no session, and on any other is not cached")
    void caching() {
        assertThat(web.get("/").headers().firstValue("Set-Cookie")).isEmpty();
        for (String path :
                List.of(
                        "/sign-in",
                        "/sign-in/passkey",
                        "/sign-in/second",
                        "/invitation",
                        "/invitation/factor",
                        "/sign-in/with/state",
                        "/sign-in/returned/state",
                        "/forgotten",
                        "/forgotten/link",
                        "/forgotten/password",
                        "/subscribe",
                        "/es/subscribe/leave",
                        "/county/home")) {
            assertThat(web.get(path).headers().firstValue("Cache-Control"))
                    .as(path)
                    .contains("no-store");
        }
    }

    @Test
    @DisplayName("with the data dictionary may be cached for five minutes and has an entity tag")
    void dictionary() {
        for (String path :
                new String[] {
                    "/api/v1/catalog",
                    "/api/v1/catalog/versions.csv",
                    "/api/v1/catalog/1/rules.csv",
                    "/api/v1/catalog/reference/reporting_periods.csv"
                }) {
            HttpHeaders headers = web.get(path).headers();
            assertThat(headers.firstValue("Cache-Control"))
                    .as(path)
                    .hasValueSatisfying(
                            value -> assertThat(value).contains("max-age=300", "must-revalidate"));
            assertThat(headers.firstValue("ETag"))
                    .as(path)
                    .hasValueSatisfying(tag -> assertThat(tag).matches("\"[0-9a-f]{32}\""));
        }
        assertThat(web.get("/data-dictionary").body()).contains("href=\"/api/v1/catalog\"");
    }
}
