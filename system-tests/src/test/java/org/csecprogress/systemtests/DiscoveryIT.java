package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Checks the files by which readers and programs find and follow what is public. */
@DisplayName("What is public can be found and followed:")
@Tag("stories")
class DiscoveryIT {
    private static final Portal PORTAL = Demonstration.shared();
    private static final List<String> FEEDS =
            List.of(
                    "/feed.atom",
                    "/corrections.atom",
                    "/counties/los-angeles/feed.atom",
                    "/es/feed.atom",
                    "/es/corrections.atom",
                    "/es/counties/los-angeles/feed.atom");
    private static final String SVG = "image/svg+xml;charset=UTF-8";
    private static final Pattern CANONICAL =
            Pattern.compile("<link rel=\"canonical\" href=\"([^\"]+)\"");

    /** The most pages of each kind of the list to open, such as those of counties; at night all. */
    private static final int MOST = Boolean.getBoolean("csec.nightly") ? Integer.MAX_VALUE : 1;

    private final Web anyone = new Web(PORTAL.url(""));

    private HttpResponse<String> get(String path, String type) {
        HttpResponse<String> answer = anyone.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).as(path).contains(type);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .as(path)
                .contains("public, max-age=300, must-revalidate");
        assertThat(answer.headers().firstValue("ETag")).as(path).isPresent();
        return answer;
    }

    /** Returns the path of a full address of the portal. */
    private static String path(String address) {
        assertThat(address).startsWith(PORTAL.url("/"));
        return address.substring(PORTAL.url("").length());
    }

    @Test
    @DisplayName("each feed is Atom with lasting identifiers, and leads to pages that are there")
    void feeds() {
        Set<String> links = new HashSet<>();
        for (String path : FEEDS) {
            XmlAnswer feed = new XmlAnswer(get(path, "application/atom+xml;charset=UTF-8").body());
            assertThat(feed.root().getLocalName()).isEqualTo("feed");
            assertThat(feed.texts("id"))
                    .as(path)
                    .doesNotHaveDuplicates()
                    .contains(PORTAL.url(path));
            assertThat(feed.texts("id")).allSatisfy(DiscoveryIT::path);
            assertThat(feed.texts("title")).as(path).allMatch(title -> title.startsWith("Demo"));
            assertThat(feed.all("entry")).as(path).isNotEmpty();
            assertThat(feed.all("entry"))
                    .allSatisfy(
                            entry -> assertThat(XmlAnswer.child(entry, "summary")).isNotBlank());
            feed.texts("updated").forEach(Instant::parse);
            feed.texts("published").forEach(Instant::parse);
            feed.all("link").forEach(link -> links.add(path(link.getAttribute("href"))));
        }
        for (String link : links) {
            assertThat(anyone.get(link).statusCode()).as(link).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("no feed of a county that there is not")
    void unknown() {
        assertThat(anyone.get("/counties/atlantis/feed.atom").statusCode()).isEqualTo(404);
        assertThat(anyone.get("/es/counties/fresno").statusCode()).isEqualTo(404);
        assertThat(anyone.get("/es/counties").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("the restatement is on the page of all corrections with its kind and severity")
    void corrections() {
        Html page = Html.parse(anyone.get("/corrections").body());
        List<String> cells = page.all("td").stream().map(Html::text).toList();
        assertThat(cells)
                .hasSize(6)
                .contains("January to March 2026", "Error")
                .anyMatch(cell -> cell.startsWith("It replaces release 2026Q1-r1."))
                .anyMatch(cell -> cell.startsWith("Sacramento County had left out referrals"))
                .anyMatch(cell -> cell.matches("Minor|Moderate|Major"));
        assertThat(Html.parse(anyone.get("/es/corrections").body()).all("td"))
                .extracting(Html::text)
                .contains("Error")
                .anyMatch(cell -> cell.startsWith("El condado de Sacramento"));
    }

    @Test
    @DisplayName(
            "each page of the list for search engines is there, canonical and in two languages")
    void siteMap() {
        XmlAnswer map = new XmlAnswer(get("/sitemap.xml", "application/xml;charset=UTF-8").body());
        List<String> addresses = map.texts("loc");
        assertThat(addresses)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(300)
                .contains(PORTAL.url("/es/report/latest/county/fresno"), PORTAL.url("/es"));
        for (Element url : map.all("url")) {
            assertThat(XmlAnswer.attributes(url, "link", "hreflang")).containsExactly("en", "es");
            assertThat(addresses).containsAll(XmlAnswer.attributes(url, "link", "href"));
        }
        Map<String, Integer> kinds = new HashMap<>();
        for (String address : addresses) {
            String kind =
                    path(address)
                            .replaceFirst("/report/\\d[^/]+", "/report/…")
                            .replaceFirst("(/report/[^/]+/?[a-z-]*).*", "$1");
            if (kinds.merge(kind, 1, Integer::sum) <= MOST) {
                HttpResponse<String> page = anyone.get(path(address));
                assertThat(page.statusCode()).as(address).isEqualTo(200);
                Matcher canonical = CANONICAL.matcher(page.body());
                assertThat(canonical.find()).as(address).isTrue();
                assertThat(canonical.group(1)).isEqualTo(address);
                assertThat(page.body()).contains("hreflang=\"x-default\" href=\"" + PORTAL.url(""));
            }
        }
    }

    @Test
    @DisplayName("search engines are told of the list, and of no page of those who sign in")
    void robots() {
        assertThat(get("/robots.txt", "text/plain;charset=UTF-8").body().lines())
                .contains(
                        "# Demonstration: these figures are invented.",
                        "User-agent: *",
                        "Disallow: /state/",
                        "Sitemap: " + PORTAL.url("/sitemap.xml"));
    }

    @Test
    @DisplayName("each file in the list for data portals is there, in both forms of the list")
    void dataPortals() {
        JsonObject newer = json("/data.json");
        assertThat(newer.get("demonstration").getAsBoolean()).isTrue();
        Set<String> files = files(newer);
        Set<String> older = files(json("/data-1.1.json"));
        assertThat(older).hasSizeGreaterThan(500).isEqualTo(files);
        files.stream()
                .filter(file -> file.contains("/tables/VC-06."))
                .forEach(
                        file ->
                                assertThat(anyone.get(path(file)).statusCode())
                                        .as(file)
                                        .isEqualTo(200));
    }

    /** Returns the addresses of all files in a list. */
    private static Set<String> files(JsonObject list) {
        return all(list, "dataset")
                .flatMap(dataset -> all(dataset, "distribution"))
                .map(file -> file.get("downloadURL").getAsString())
                .collect(Collectors.toSet());
    }

    private static Stream<JsonObject> all(JsonObject of, String name) {
        return of.getAsJsonArray(name).asList().stream().map(JsonElement::getAsJsonObject);
    }

    private JsonObject json(String path) {
        String body = get(path, "application/json;charset=UTF-8").body();
        return JsonParser.parseString(body).getAsJsonObject();
    }

    @Test
    @DisplayName("a picture of the report is a file of its own, cited and for other sites to show")
    void pictures() throws IOException {
        for (String language : List.of("", "/es")) {
            Html section =
                    Html.parse(anyone.get(language + "/report/latest/identification").body());
            String page = picture(section, "/picture/screening-map");
            Html own = Html.parse(get(page, "text/html;charset=UTF-8").body());
            assertThat(content(section, "og:image")).isEqualTo(PORTAL.url(page + ".png"));
            assertThat(content(own, "og:image")).isEqualTo(PORTAL.url(page + ".png"));
            for (String form : List.of(".svg", ".narrow.svg", ".png", ".bib", "/embed")) {
                assertThat(picture(own, "/picture/screening-map" + form)).isEqualTo(page + form);
            }
            assertThat(own.all("textarea").get(0).text()).contains(PORTAL.url(page + "/embed"));
            XmlAnswer svg = new XmlAnswer(get(page + ".svg", SVG).body());
            assertThat(svg.all("path"))
                    .extracting(path -> path.getAttribute("d"))
                    .containsExactlyElementsOf(
                            section.all("path").stream()
                                    .filter(path -> !path.all("title").isEmpty())
                                    .map(path -> path.attribute("d"))
                                    .toList());
            assertThat(svg.texts("text")).contains(PORTAL.url(page));
            assertThat(svg.texts("text").toString()).contains("2026Q2-r1", "CC-BY-4.0");
            assertThat(get(page + ".narrow.svg", SVG).body()).contains("width=\"376\"");
            BufferedImage png = ImageIO.read(URI.create(PORTAL.url(page + ".png")).toURL());
            assertThat(png.getWidth()).isEqualTo(2 * 816);
            assertThat(get(page + ".bib", "application/x-bibtex;charset=UTF-8").body())
                    .startsWith("@misc{csec-progress-2026Q2-r1-screening-map")
                    .contains("url = {" + PORTAL.url(page) + "}");
        }
    }

    private static String picture(Html page, String ending) {
        return page.all("a").stream()
                .map(link -> link.attribute("href"))
                .filter(href -> href.endsWith(ending))
                .findFirst()
                .orElseThrow();
    }

    private static String content(Html page, String property) {
        return page.all("meta").stream()
                .filter(meta -> meta.attribute("property").equals(property))
                .map(meta -> meta.attribute("content"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("the report, its data and the catalogue of all data tell programs what they are")
    void linkedData() {
        Map<String, String> types =
                Map.of(
                        "/report/latest", "Report",
                        "/es/report/latest/method", "Dataset",
                        "/archive", "DataCatalog");
        types.forEach(
                (path, type) ->
                        assertThat(linked(path).get("@type").getAsString()).isEqualTo(type));
        JsonObject dataset = linked("/es/report/latest/method");
        assertThat(dataset.get("license").getAsString()).contains("/licenses/by/4.0/");
        assertThat(all(dataset, "distribution"))
                .extracting(file -> path(file.get("contentUrl").getAsString()))
                .hasSize(5)
                .allSatisfy(file -> assertThat(anyone.get(file).statusCode()).isEqualTo(200));
        assertThat(anyone.get("/es/report/latest/citation.bib").body())
                .startsWith("@techreport{csec-progress-2026Q2-r1-es,");
    }

    private JsonObject linked(String path) {
        Html page = Html.parse(anyone.get(path).body());
        return page.all("script").stream()
                .filter(script -> script.attribute("type").equals("application/ld+json"))
                .map(script -> JsonParser.parseString(script.text()).getAsJsonObject())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("the calendar has due dates and releases alone, in both languages")
    void calendar() {
        for (String path : List.of("/calendar.ics", "/es/calendar.ics")) {
            List<String> lines = get(path, "text/calendar;charset=UTF-8").body().lines().toList();
            List<String> uids = lines.stream().filter(line -> line.startsWith("UID:")).toList();
            assertThat(uids)
                    .doesNotHaveDuplicates()
                    .contains("UID:2026Q3-due@csec-progress", "UID:2026Q3-release@csec-progress")
                    .allMatch(uid -> uid.matches("UID:\\d{4}Q[1-4]-(due|release)@csec-progress"));
            assertThat(lines).noneMatch(line -> line.contains("VALARM"));
        }
    }
}
