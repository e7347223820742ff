package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.exchange.file.Shape;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks every answer against the OpenAPI description of the portal. */
@DisplayName("A county's own system")
class ApiIT {
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2025Q1");
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(PERIOD);
    private static final String PATTERN = "/counties/{county}/periods/{period}/submission";
    private static final String PATH = "/counties/01/periods/" + PERIOD + "/submission";
    private static final String JSON = "application/json";
    private static final Portal PORTAL = Portal.shared();

    private static OpenApiContract contract;
    private static ApiClient system;

    @BeforeAll
    static void open() {
        Web preparer = Web.signedIn(PORTAL.url(""), People.PREPARER);
        new Filer(preparer, CATALOG, PERIOD).open();
        system = ApiClient.of(PORTAL, People.PREPARER, "Reporting export");
        contract = OpenApiContract.of(PORTAL);
    }

    /** Returns made-up figures for a whole filing, some absent, varied by {@code more}. */
    private static Map<String, String> figures(int more) {
        Map<String, String> figures = new LinkedHashMap<>();
        Map<CellKey, Answer> answers = Story.answers(CATALOG).figures();
        for (CellKey cell : CATALOG.allCells()) {
            Answer answer = answers.getOrDefault(cell, Answer.of(0));
            figures.put(
                    cell.toString(),
                    answer.number()
                            .map(number -> other(cell, number, more))
                            .orElse('"' + answer.written() + '"'));
        }
        return figures;
    }

    private static String other(CellKey cell, BigDecimal number, int more) {
        BigDecimal moved = number.add(BigDecimal.valueOf(more));
        boolean fits = moved.compareTo(CATALOG.input(cell.input()).max()) <= 0;
        return (fits ? moved : number).toPlainString();
    }

    private static String body(Map<String, String> figures) {
        return figures.entrySet().stream()
                .map(each -> '"' + each.getKey() + "\":" + each.getValue())
                .collect(
                        Collectors.joining(
                                ",",
                                "{\"county\":\"01\",\"period\":\"" + PERIOD + "\",\"figures\":{",
                                "}}"));
    }

    private static String one(String value) {
        return body(Map.of("ID-03", value));
    }

    private static HttpResponse<String> put(String body, String... headers) {
        return put(system, PATH, body, headers);
    }

    private static HttpResponse<String> put(
            ApiClient client, String path, String body, String... headers) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Content-Type", JSON);
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        HttpResponse<String> answer = client.send("PUT", path, body, all);
        contract.holds("put", PATTERN, answer);
        return answer;
    }

    private static HttpResponse<String> saved(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static JsonNode get() {
        HttpResponse<String> answer = system.get(PATH, JSON);
        contract.holds("get", PATTERN, answer);
        return OpenApiContract.json(answer.body());
    }

    private static int changed(HttpResponse<String> answer) {
        JsonNode figures = OpenApiContract.json(answer.body()).get("figures");
        return figures.get("added").asInt()
                + figures.get("replaced").asInt()
                + figures.get("removed").asInt();
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    @DisplayName("exports a filing and imports it unchanged in every format")
    void roundTrip(Shape shape) {
        saved(put(body(figures(0))));
        HttpResponse<String> export = system.get(PATH, shape.mediaType());
        contract.holds("get", PATTERN, export);
        for (String query : List.of("", "?replace=true", "?dryRun=true")) {
            HttpResponse<String> back =
                    saved(system.put(PATH + query, shape.mediaType(), export.body()));
            contract.holds("put", PATTERN, back);
            assertThat(changed(back)).as(query).isZero();
            assertThat(OpenApiContract.json(back.body()).at("/figures/unchanged").asInt())
                    .isEqualTo(CATALOG.allCells().size());
            assertThat(back.headers().firstValue("ETag"))
                    .isEqualTo(export.headers().firstValue("ETag"));
        }
    }

    @Test
    @DisplayName("is told by a dry run what would change, and nothing is written")
    void dryRun() {
        saved(put(one("7")));
        JsonNode before = get();
        List<String> asked =
                PORTAL.during(
                        () -> {
                            HttpResponse<String> answer =
                                    saved(put(system, PATH + "?dryRun=true", one("8")));
                            assertThat(changed(answer)).isEqualTo(1);
                            assertThat(answer.body()).contains("\"dryRun\":true");
                        });
        assertThat(asked)
                .noneMatch(sql -> sql.matches("(?is)\\s*(insert|update|delete|merge).*figure.*"));
        assertThat(get()).isEqualTo(before);
    }

    @Test
    @DisplayName("changes only the figures it names, unless it asks for a replacement")
    void replaces() {
        saved(put(body(Map.of("ID-03", "7", "ID-04", "\"NA_PENDING\""))));
        saved(put(body(Map.of("ID-03", "null"))));
        assertThat(get().get("figures").has("ID-03")).isFalse();
        assertThat(get().at("/figures/ID-04").asText()).isEqualTo("NA_PENDING");
        saved(put(system, PATH + "?replace=true", one("5")));
        assertThat(get().get("figures").toString()).isEqualTo("{\"ID-03\":5}");
    }

    @Test
    @DisplayName("is told the same findings as the page shows")
    void findings() {
        assertThat(emptyFigure(saved(put(body(Map.of("ID-04", "null")))))).isTrue();
        assertThat(emptyFigure(saved(put(body(Map.of("ID-04", "5")))))).isFalse();
    }

    /** Returns whether the answer says that the figure must be filled in. */
    private static boolean emptyFigure(HttpResponse<String> answer) {
        for (JsonNode each : OpenApiContract.json(answer.body()).get("findings")) {
            if (each.get("target").asText().equals("ID-04")
                    && each.get("effect").asText().equals("SUBMIT")
                    && each.get("message").asText().contains("is empty.")) {
                return true;
            }
        }
        return false;
    }

    @Test
    @DisplayName("gets the same answer for a repeated key and cannot reuse the key otherwise")
    void key() {
        String key = "key-" + System.nanoTime();
        HttpResponse<String> first = saved(put(one("21"), "Idempotency-Key", key));
        saved(put(one("22")));
        HttpResponse<String> again = saved(put(one("21"), "Idempotency-Key", key));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("ETag"))
                .isEqualTo(first.headers().firstValue("ETag"));
        assertThat(first.headers().firstValue("Idempotent-Replay")).isEmpty();
        assertThat(again.headers().firstValue("Idempotent-Replay")).contains("true");
        assertThat(get().at("/figures/ID-03").asInt()).isEqualTo(22);

        assertThat(put(one("23"), "Idempotency-Key", key).statusCode()).isEqualTo(422);
        ApiClient other = ApiClient.of(PORTAL, People.SECOND_PREPARER, "Second export");
        HttpResponse<String> theirs = put(other, PATH, one("21"), "Idempotency-Key", key);
        assertThat(theirs.statusCode()).isEqualTo(422);
        assertThat(theirs.body()).doesNotContain("\"findings\"");
        assertThat(get().at("/figures/ID-03").asInt()).isEqualTo(22);
        // A request with another effect counts as another route, where the key is new.
        saved(put(system, PATH + "?replace=true", one("24"), "Idempotency-Key", key));
        assertThat(put(one("21"), "Idempotency-Key", "a key").statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("sends a request twice at the same time and is saved once")
    void twins() {
        String key = "twins-" + System.nanoTime();
        saved(put(one("30")));
        List<CompletableFuture<HttpResponse<String>>> all =
                Stream.generate(
                                () ->
                                        CompletableFuture.supplyAsync(
                                                () -> put(one("31"), "Idempotency-Key", key)))
                        .limit(6)
                        .toList();
        Set<String> bodies = new TreeSet<>();
        List<Boolean> replays = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> each : all) {
            HttpResponse<String> answer = saved(each.join());
            bodies.add(answer.body());
            replays.add(answer.headers().firstValue("Idempotent-Replay").isPresent());
        }
        assertThat(bodies).hasSize(1);
        assertThat(replays).filteredOn(replayed -> !replayed).hasSize(1);
    }

    @Test
    @DisplayName("overwrites nothing after looking at an older version")
    void stale() {
        String seen = saved(put(one("41"))).headers().firstValue("ETag").orElseThrow();
        String now =
                saved(put(one("42"), "If-Match", seen)).headers().firstValue("ETag").orElse("");
        assertThat(now).isNotEqualTo(seen);
        HttpResponse<String> refused = put(one("43"), "If-Match", seen);
        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.headers().firstValue("ETag")).contains(now);
        assertThat(put(one("43"), "If-Match", "\"other\"").statusCode()).isEqualTo(412);
        assertThat(get().at("/figures/ID-03").asInt()).isEqualTo(42);
    }

    @Test
    @DisplayName("finds nothing of another county, and nothing without a token")
    void isolation() {
        ApiClient yuba = ApiClient.of(PORTAL, People.OTHER_COUNTY, "Yuba export");
        for (String county : List.of("01", "alameda")) {
            String path = PATH.replace("/01/", "/" + county + "/");
            assertThat(put(yuba, path, one("1")).statusCode()).isEqualTo(404);
            assertThat(yuba.get(path, JSON).statusCode()).isEqualTo(404);
            assertThat(yuba.get(path.replace("submission", "template.csv"), "*/*").statusCode())
                    .isEqualTo(404);
            assertThat(put(ApiClient.unknown(PORTAL), path, one("1")).statusCode()).isEqualTo(401);
            assertThat(system.get(path, JSON).statusCode()).isEqualTo(200);
        }
        String notOpened = PATH.replace(PERIOD.toString(), "2024Q1");
        assertThat(put(system, notOpened, one("1")).statusCode()).isEqualTo(404);
        assertThat(put(system, PATH.replace(PERIOD.toString(), "2025"), one("1")).statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("is told every value to fix and where it is")
    void errors() {
        HttpResponse<String> answer =
                put(body(Map.of("ID-03", "1.5", "ID-04", "true", "NO-SUCH", "1")));
        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode errors = OpenApiContract.json(answer.body()).get("errors");
        assertThat(errors)
                .extracting(each -> each.get("pointer").asText())
                .containsExactlyInAnyOrder("/figures/ID-03", "/figures/ID-04", "/figures/NO-SUCH");
        assertThat(errors).allSatisfy(e -> assertThat(e.get("expected").asText()).isNotBlank());
        HttpResponse<String> elsewhere = put(one("1").replace("\"01\"", "\"58\""));
        assertThat(elsewhere.statusCode()).isEqualTo(422);
        assertThat(elsewhere.body()).contains("OTHER_COUNTY", "Alameda County");
        assertThat(put("{\"county\":").statusCode()).isEqualTo(400);
        assertThat(put(one("\"" + "x".repeat(3 << 20) + "\"")).statusCode()).isEqualTo(413);
    }

    @Test
    @DisplayName("gets problem details for a request that is refused")
    void refusals() {
        Map<HttpResponse<String>, Integer> expected = new LinkedHashMap<>();
        expected.put(system.put(PATH, "application/xml", "<adx/>"), 415);
        expected.put(system.put(PATH, "text/csv;charset=iso-8859-1", "x"), 415);
        expected.put(system.put(PATH, "multipart/form-data;boundary=x", "--x--"), 415);
        expected.put(system.get(PATH, "image/png"), 406);
        expected.put(system.send("DELETE", PATH, "", Map.of()), 405);
        expected.put(system.send("GET", "/counties/01/none", "", Map.of()), 404);
        expected.put(system.put(PATH + "?dryRun=perhaps", JSON, one("1")), 400);
        expected.forEach(
                (answer, status) -> {
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
                    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                            .startsWith("application/problem+json");
                    JsonNode problem = OpenApiContract.json(answer.body());
                    assertThat(problem.get("status").asInt()).isEqualTo(status);
                    assertThat(problem.get("detail").asText()).endsWith(".");
                    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
                });
    }

    @Test
    @DisplayName("downloads the workbook in both formats")
    void templates() {
        String path = PATH.replace("submission", "template.");
        assertThat(system.get(path + "csv", "*/*").body()).contains("csec-progress-workbook/1");
        HttpResponse<String> xlsx = system.get(path + "xlsx", "*/*");
        assertThat(xlsx.statusCode()).isEqualTo(200);
        assertThat(xlsx.body()).startsWith("PK");
        assertThat(xlsx.headers().firstValue("Content-Disposition").orElse(""))
                .contains("csec-alameda-2025Q1.xlsx");
    }

    @Test
    @DisplayName("causes at most 25 statements for a whole filing, and as many for a part")
    void statements() {
        saved(put(body(figures(0))));
        int whole = during(1, CATALOG.allCells().size());
        assertThat(whole).isLessThanOrEqualTo(25);
        assertThat(during(11, 5)).isEqualTo(whole);
    }

    /** Returns the least of three counts, because timers may run statements meanwhile. */
    private static int during(int from, int cells) {
        return IntStream.range(from, from + 3)
                .map(more -> asked(body(some(figures(more), cells))))
                .min()
                .orElseThrow();
    }

    private static Map<String, String> some(Map<String, String> figures, int cells) {
        Map<String, String> some = new LinkedHashMap<>();
        figures.entrySet().stream()
                .limit(cells)
                .forEach(each -> some.put(each.getKey(), each.getValue()));
        return some;
    }

    private static int asked(String body) {
        String key = "statements-" + System.nanoTime();
        List<String> asked =
                PORTAL.during(
                        () ->
                                assertThat(changed(saved(put(body, "Idempotency-Key", key))))
                                        .isPositive());
        assertThat(asked).as("the counting counts").isNotEmpty();
        return asked.size();
    }

    @Test
    @DisplayName("finds every resource described, with examples that are accepted")
    void described() throws IOException {
        Set<String> routes =
                Routes.all().stream()
                        .filter(route -> route.contains(" /api/v1"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(contract.routes()).isEqualTo(routes);
        JsonNode components = contract.document().get("components");
        components
                .get("examples")
                .fields()
                .forEachRemaining(
                        each ->
                                assertThat(
                                                contract.violations(
                                                        components
                                                                .get("schemas")
                                                                .get(each.getKey()),
                                                        each.getValue().get("value")))
                                        .as(each.getKey())
                                        .isEmpty());
        for (String path : List.of("/releases", "/catalog", "/catalog/measures", "/openapi.json")) {
            contract.holds("get", path, ApiClient.unknown(PORTAL).get(path, JSON));
        }
        assertThat(new Web(PORTAL.url("")).get("/openapi").statusCode()).isIn(403, 404);
    }
}
