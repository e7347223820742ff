package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Asks questions about the demonstration and compares the answers with the files of its tables. */
@DisplayName("Questions about the figures of the demonstration")
@Tag("stories")
class ExploreIT {
    private static final Portal PORTAL = Demonstration.shared();
    private static final Web ANYONE = new Web(PORTAL.url(""));
    private static final PublishedFiles FILES = new PublishedFiles(ANYONE);
    private static final String NEWEST = "2026Q2";
    private static final String YEAR = "2025-26";
    private static final int MOST_BYTES = 150 << 10;

    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(ReportingPeriod.of(NEWEST));

    private static String query(String measure, String period, String by, String place) {
        return "?measure=" + measure + "&period=" + period + "&by=" + by + "&place=" + place;
    }

    /** Returns every line of the files of a quarter's current release. */
    private static Set<String> published(String quarter) {
        Set<String> lines = new HashSet<>();
        FILES.of(FILES.standing(quarter).orElseThrow())
                .values()
                .forEach(file -> file.rows().forEach(row -> lines.add(row.fields().toString())));
        return lines;
    }

    /** Returns the lines of the file of an answer, without its head. */
    private static List<String> lines(String query) {
        HttpResponse<String> answer = ANYONE.get("/explore.csv" + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        return answer.body()
                .lines()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)).toString())
                .toList();
    }

    @Test
    @DisplayName("about each measure are answered with lines of the published files")
    void everyMeasure() {
        Set<String> published = published(NEWEST);
        Set<String> said = new HashSet<>();
        for (Measure measure : CATALOG.measures()) {
            List<String> breakdowns = new ArrayList<>(measure.breakdowns());
            breakdowns.addAll(List.of("TOTAL", "REGION", "COUNTY"));
            for (String by : breakdowns) {
                for (String period : List.of(NEWEST, YEAR)) {
                    String query = query(measure.code(), period, by, "california");
                    if (ANYONE.get("/explore.csv" + query).statusCode() == 200) {
                        said.addAll(lines(query));
                    }
                }
            }
        }
        assertThat(said).isEqualTo(published);
    }

    @Test
    @DisplayName(
            "about each county have its figure, the state's and those of counties of like size")
    void everyCounty() {
        Set<String> published = published(NEWEST);
        Counties.builtIn()
                .all()
                .forEach(
                        county -> {
                            List<String> lines =
                                    lines(query("VC-06", NEWEST, "TOTAL", county.slug()));
                            assertThat(published).as(county.name()).containsAll(lines);
                            assertThat(lines).as(county.name()).hasSizeBetween(5, 8);
                        });
    }

    @Test
    @DisplayName("say on the page in both languages what the file says")
    void pages() {
        for (Language language : Language.values()) {
            page(language, query("VC-06", NEWEST, "TOTAL", "fresno"), "COUNTY.TOTAL.Q");
            page(language, query("ID-04", NEWEST, "TOTAL", "yuba"), "COUNTY.TOTAL.Q");
            page(language, query("VC-08", YEAR, "TOTAL", "kern"), "COUNTY.TOTAL.FY");
            page(language, query("VC-06", "2025Q3", "RACE", "california"), "STATE.RACE.Q");
            page(language, query("VC-08", YEAR, "REGION", "california"), "REGION.TOTAL.FY");
            page(language, query("ID-04", NEWEST, "COUNTY", "california"), "COUNTY.TOTAL.Q");
        }
    }

    /** Checks each row of a page that is in the table against the line of its file. */
    private static void page(Language language, String query, String kind) {
        String address = (language == Language.ES ? "/es/explore" : "/explore") + query;
        HttpResponse<String> answer = ANYONE.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.body().length()).as(address).isLessThan(MOST_BYTES);
        String period = query.replaceFirst(".*period=([^&]+).*", "$1");
        String quarter = period.equals(YEAR) ? NEWEST : period;
        String table = query.replaceFirst(".*measure=([^&]+).*", "$1") + "." + kind;
        PublishedFile file = FILES.table(quarter, table).orElseThrow();
        SaidFigures said = new SaidFigures(quarter, language);
        Html figures =
                Html.parse(answer.body())
                        .first(each -> each.attribute("id").equals("figures"))
                        .orElseThrow();
        List<String> heads =
                figures.all("thead").get(0).all("th").stream().map(Html::seen).toList();
        int number = heads.indexOf(said.word("report.figure"));
        int share = heads.indexOf(said.word("report.share"));
        int rate = heads.indexOf(said.word("picture.rate"));
        for (Html line : figures.all("tbody").get(0).all("tr")) {
            Optional<PublishedFile.Row> row = row(file, line, said);
            row.ifPresent(
                    r -> {
                        String what = address + " " + r.fields();
                        said.figure(line.cells().get(number), r, what);
                        if (share >= 0) {
                            said.share(line.cells().get(share), r, FILES, what);
                        }
                        if (rate >= 0) {
                            said.rate(line.cells().get(rate), r, what);
                        }
                    });
        }
        assertThat(said.cells()).as(address).isPositive();
    }

    /** Returns the row of a line by its place or group. */
    private static Optional<PublishedFile.Row> row(
            PublishedFile file, Html line, SaidFigures said) {
        String label = line.cells().get(0).seen();
        return file.rows().stream().filter(row -> said.label(file, row).equals(label)).findFirst();
    }

    @Test
    @DisplayName("have one address each, and lead to it from any other")
    void oneAddress() {
        String asked = query("ID-04", NEWEST, "TOTAL", "california");
        assertThat(ANYONE.get("/explore" + asked).statusCode()).isEqualTo(200);
        leads("/explore?place=california&x=%3Cscript%3E", "/explore" + asked);
        leads("/explore?measure=SUM&period=2026Q2", "/explore" + asked);
        leads("/es/explore" + asked + "&sort=value", "/es/explore" + asked);
        leads("/explore.csv" + asked + "&place=kern", "/explore.csv" + asked);
        HttpResponse<String> page = ANYONE.get("/explore" + asked);
        assertThat(page.headers().firstValue("set-cookie")).isEmpty();
        assertThat(page.headers().firstValue("cache-control").orElse(""))
                .contains("max-age=300", "must-revalidate");
        assertThat(page.headers().firstValue("etag"))
                .isEqualTo(ANYONE.get("/explore" + asked).headers().firstValue("etag"))
                .isPresent();
    }

    private static void leads(String from, String to) {
        HttpResponse<String> answer = ANYONE.get(from);
        assertThat(answer.statusCode()).as(from).isEqualTo(303);
        assertThat(answer.headers().firstValue("location").orElse("")).as(from).endsWith(to);
    }

    @Test
    @DisplayName("are asked by a form without a script, and what is withheld leads to an answer")
    void walk() {
        try (Browser anyone = Browser.withoutScript(PORTAL)) {
            Page page = anyone.open("/").page();
            page.click(".nav a[href='/explore']");
            assertThat(page.locator(".stat__value").first().textContent()).matches("\\s*[\\d,]+.*");
            page.selectOption("#ask-place", "alpine");
            page.selectOption("#ask-by", "TOTAL");
            page.click("form.filters button");
            page.waitForURL("**&place=alpine");
            assertThat(page.locator("tr.table__here th").textContent()).contains("Alpine");
            List<String> like =
                    page.locator("tbody").nth(1).locator("th[scope=row]").allInnerTexts();
            assertThat(like).hasSize(3).isSorted();

            page.navigate(PORTAL.url("/explore" + query("VC-08", NEWEST, "RACE", "alpine")));
            String nearest = page.locator("#nearest a").textContent();
            page.click("#nearest a");
            assertThat(page.title()).contains(nearest.strip());
            assertThat(page.locator("#nearest").count()).isZero();
            assertThat(page.locator("#figures tbody .withheld").count()).isZero();
        }
    }
}
