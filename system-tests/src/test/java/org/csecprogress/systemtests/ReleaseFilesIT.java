package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;
import org.csecprogress.kernel.Sha256;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the files of all releases over HTTP, and with Node alone. */
@DisplayName("The files of each release")
@Tag("stories")
class ReleaseFilesIT {
    private static final Portal PORTAL = Demonstration.shared();
    private static final Web ANYONE = new Web(PORTAL.url(""));
    private static final PublishedFiles FILES = new PublishedFiles(ANYONE);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String ALL = "/api/v1/all-releases.csv";

    @TempDir private Path folder;

    static Stream<String> releases() {
        return FILES.releases().keySet().stream();
    }

    private static HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(PORTAL.url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, e);
        }
    }

    private static String at(String release, String name) {
        return "/api/v1/releases/" + release + "/" + name;
    }

    private static List<String> addresses(String release) {
        return List.of(
                at(release, "csec-progress-" + release + ".zip"),
                at(release, "release.xlsx"),
                at(release, "datapackage.json"),
                at(release, "figures.csv"),
                at(release, "dictionary.csv"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    @DisplayName("have the cells of its tables, each once:")
    void cells(String release) {
        byte[] bytes = get(at(release, "figures.csv")).body();
        String head = new String(bytes, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
        List<List<String>> tidy = new ArrayList<>();
        for (Row row : Table.read("figures.csv", bytes, List.of(head.split(",", -1))).rows()) {
            tidy.add(
                    Stream.of(
                                    "period",
                                    "geography",
                                    "measure",
                                    "dimension",
                                    "category",
                                    "value",
                                    "annotation",
                                    "numerator",
                                    "denominator",
                                    "counties",
                                    "period_type",
                                    "demonstration")
                            .map(row::text)
                            .toList());
        }
        List<List<String>> tables = new ArrayList<>();
        FILES.of(release).values().forEach(t -> t.rows().forEach(r -> tables.add(r.fields())));
        assertThat(tidy).hasSizeGreaterThan(700).containsExactlyElementsOf(tables);
    }

    @Test
    @DisplayName("have their figures as JSON too, page after page")
    void pages() throws IOException {
        String first = at("2026Q2-r1", "figures?limit=1000");
        List<String> pages = new ArrayList<>();
        for (String next = first; !next.isEmpty(); ) {
            JsonNode page = new ObjectMapper().readTree(get(next).body());
            for (JsonNode figure : page.get("figures")) {
                List<String> row = new ArrayList<>();
                figure.forEach(value -> row.add(value.isNull() ? "" : value.asText()));
                pages.add(String.join("|", row));
            }
            next = page.get("next").isNull() ? "" : page.get("next").asText();
            assertThat(page.get("demonstration").asBoolean()).isTrue();
        }
        byte[] bytes = get(at("2026Q2-r1", "figures.csv")).body();
        String head = new String(bytes, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
        List<String> columns = List.of(head.split(",", -1));
        assertThat(pages)
                .hasSizeGreaterThan(1000)
                .containsExactlyElementsOf(
                        Table.read("figures.csv", bytes, columns).rows().stream()
                                .map(row -> columns.stream().map(row::text).toList())
                                .map(row -> String.join("|", row))
                                .toList());
        JsonNode some =
                new ObjectMapper()
                        .readTree(
                                get(at("2026Q2-r1", "figures?measure=VC-06&geography=STATE"))
                                        .body());
        assertThat(some.get("figures")).isNotEmpty();
        some.get("figures")
                .forEach(each -> assertThat(each.get("measure").asText()).isEqualTo("VC-06"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    @DisplayName("are whole, described and right, read and worked out again with Node:")
    void readByNode(String release) throws IOException, InterruptedException {
        Path zip = folder.resolve("package.zip");
        Path book = folder.resolve("release.xlsx");
        Path script = folder.resolve("release-package.mjs");
        Files.write(zip, get(addresses(release).get(0)).body());
        Files.write(book, get(addresses(release).get(1)).body());
        try (InputStream in = getClass().getResourceAsStream("/release-package.mjs")) {
            Files.copy(in, script);
        }
        Process node =
                new ProcessBuilder("node", script.toString(), zip.toString(), book.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(said).isZero();
        JsonNode read = new ObjectMapper().readTree(said);
        assertThat(read.get("name").asText()).isEqualToIgnoringCase("csec-progress-" + release);
        assertThat(read.get("demonstration").asBoolean()).isTrue();
        assertThat(read.get("figures").asInt()).isGreaterThan(700);
        assertThat(read.get("cells").asInt()).isEqualTo(32 * read.get("figures").asInt());
        assertThat(read.get("rates").asInt()).isGreaterThan(100);
        assertThat(read.get("milestones").asInt()).isGreaterThan(500);
        assertThat(read.get("dictionary").asInt()).isGreaterThan(300);
    }

    @Test
    @DisplayName("are compressed, tagged by their bytes, and open to scripts of any site")
    void overHttp() throws IOException {
        List<String> all = new ArrayList<>(addresses("2026Q2-r1"));
        all.add(ALL);
        all.add(at("2026Q2-r1", "brief.pdf"));
        for (String path : all) {
            HttpResponse<byte[]> plain = get(path);
            String tag = plain.headers().firstValue("ETag").orElseThrow();
            assertThat(plain.statusCode()).as(path).isEqualTo(200);
            assertThat(tag).as(path).isEqualTo('"' + digest(plain.body()) + '"');
            assertThat(plain.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
            assertThat(plain.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("max-age=300", "must-revalidate");
            assertThat(get(path).body()).as(path + " again").isEqualTo(plain.body());
            HttpResponse<byte[]> known = get(path, "If-None-Match", tag);
            assertThat(known.statusCode()).as(path).isEqualTo(304);
            assertThat(known.body()).isEmpty();
            compressed(path, plain.body());
        }
        assertThat(get("/report/2026Q2-r1").headers().map())
                .doesNotContainKey("access-control-allow-origin");
    }

    private static void compressed(String path, byte[] plain) throws IOException {
        HttpResponse<byte[]> answer = get(path, "Accept-Encoding", "gzip");
        boolean isZipped = answer.headers().firstValue("Content-Encoding").isPresent();
        assertThat(isZipped).as(path).isEqualTo(!path.matches(".*\\.(zip|xlsx|pdf)"));
        if (isZipped) {
            try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                assertThat(in.readAllBytes()).as(path).isEqualTo(plain);
            }
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(tag).as(path).isEqualTo('"' + digest(plain) + "-gzip\"");
            assertThat(get(path, "Accept-Encoding", "gzip", "If-None-Match", tag).statusCode())
                    .isEqualTo(304);
        }
    }

    private static String digest(byte[] bytes) {
        return Sha256.of(bytes).substring(0, 32);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"en,''", "es,/es"})
    @DisplayName("are documents with the words and numbers of the pages, for everybody to read:")
    void documents(String language, String prefix) throws Exception {
        String mark = PublishedDocument.close(language.equals("es") ? Marks.MARCA : Marks.MARK);
        List<String> said = said(page(prefix + "/report/2026Q2-r1"));
        PublishedDocument brief = document("brief", language);
        PublishedDocument report = document("report", language);
        assertThat(said).hasSizeGreaterThan(12);
        for (PublishedDocument each : List.of(brief, report)) {
            assertThat(each.lacks()).isEmpty();
            assertThat(each.language()).isEqualTo(language);
            assertThat(each.title()).contains("2026", "(demo");
            assertThat(each.pages()).allSatisfy(text -> assertThat(text).contains(mark));
            assertThat(said).allSatisfy(words -> assertThat(each.text()).contains(words));
        }
        assertThat(brief.pages()).hasSize(2);
        assertThat(report.pages()).hasSizeBetween(20, 40);
        assertThat(report.bookmarks()).filteredOn(name -> name.matches("\\d+ .*")).hasSize(12);
        assertThat(report.text()).contains("csec-progress-2026Q2-r1.zip");
        List<String> figures =
                page(prefix + "/report/2026Q2-r1/identification").all("td").stream()
                        .map(Html::seen)
                        .filter(text -> text.matches(".*\\d.*"))
                        .map(PublishedDocument::close)
                        .toList();
        assertThat(figures).hasSizeGreaterThan(100);
        assertThat(figures).allSatisfy(text -> assertThat(report.text()).contains(text));
    }

    /** Returns the sentences of a brief, with the figures that it follows over the quarters. */
    private static List<String> said(Html page) {
        return Stream.concat(
                        page.all().filter(each -> each.is("statement__words")),
                        page.all()
                                .filter(each -> each.is("strip") || each.is("watch"))
                                .flatMap(each -> each.all("li").stream()))
                .map(Html::seen)
                .map(PublishedDocument::close)
                .toList();
    }

    private static Html page(String path) {
        return Html.parse(ANYONE.get(path).body());
    }

    private static PublishedDocument document(String name, String language) throws Exception {
        HttpResponse<byte[]> answer = get(at("2026Q2-r1", name + ".pdf?lang=" + language));
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        return PublishedDocument.of(answer.body());
    }

    @Test
    @DisplayName("are in one file for all releases, under keys of their own")
    void allReleases() {
        StringBuilder expected = new StringBuilder();
        for (String release : FILES.releases().keySet()) {
            String one = new String(get(at(release, "figures.csv")).body(), StandardCharsets.UTF_8);
            expected.append(expected.isEmpty() ? one : one.substring(one.indexOf('\n') + 1));
        }
        assertThat(new String(get(ALL).body(), StandardCharsets.UTF_8))
                .isEqualTo(expected.toString());
    }

    @Test
    @DisplayName("are not found under another name or for a release that is not public")
    void notFound() {
        assertThat(
                        List.of(
                                at("2026Q2-r1", "csec-progress-2026Q1-r1.zip"),
                                at("2026Q3-r1", "brief.pdf"),
                                at("2026Q3-r1", "figures.csv"),
                                at("2026Q3-r1", "release.xlsx")))
                .allSatisfy(path -> assertThat(get(path).statusCode()).as(path).isEqualTo(404));
    }

    @Test
    @DisplayName("are linked from the report with their sizes, in both languages")
    void linked() {
        for (String language : List.of("", "/es")) {
            String page = ANYONE.get(language + "/report/2026Q2-r1/method").body();
            for (String path : addresses("2026Q2-r1")) {
                long kilobytes = (get(path).body().length + 999L) / 1_000;
                assertThat(page)
                        .containsPattern(
                                "href=\""
                                        + path
                                        + "\">[^<]+</a>\\s*<span class=\"downloads__size\">"
                                        + "[A-Z]+, "
                                        + kilobytes
                                        + " KB<");
            }
            assertThat(ANYONE.get(language + "/archive").body()).contains("href=\"" + ALL + '"');
        }
    }
}
