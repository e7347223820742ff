package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.release.topic.Topic;
import org.csecprogress.release.topic.Topics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Bounds the number of statements of pages and saves. The filings are complete, so that a count
 * that grows with them shows.
 */
@DisplayName("Statements are run")
class StatementsIT {
    private static final Portal PORTAL = Portal.shared();
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(Story.BEGUN);
    private static final String FORM = CATALOG.forms().get(0).code();

    /** The tables with the public copy of a release, none of which belongs to filings. */
    private static final Set<String> FOR_EVERYBODY =
            Set.of(
                    "transparency_head",
                    "release",
                    "release_event",
                    "release_content",
                    "release_table",
                    "release_cell",
                    "release_county",
                    "release_milestone",
                    "release_text",
                    "release_method",
                    "release_source",
                    "release_source_county",
                    "release_earlier_total",
                    "release_earlier_milestone",
                    "release_certificate",
                    "embargo_reader",
                    "filing_stage",
                    "release_announcement",
                    "release_file",
                    "site_text");

    /** Files of a release, the first of its data among them. */
    private static final Predicate<String> STORED =
            Pattern.compile("/(figures\\.csv|brief\\.pdf|report\\.pdf)$").asPredicate();

    private static final Pattern TABLE =
            Pattern.compile("\\b(?:from|join|into) +(\\w+)", Pattern.CASE_INSENSITIVE);

    private static Web preparer;
    private static Filer filer;

    @BeforeAll
    static void file() {
        Story.onShared();
        preparer = Web.signedIn(PORTAL.url(""), People.PREPARER);
        filer = new Filer(preparer, CATALOG, Story.BEGUN);
    }

    @Test
    @DisplayName("never for the sign-in page")
    void signInPage() {
        Web web = new Web(PORTAL.url(""));
        web.get("/sign-in");
        assertThat(during(() -> web.get("/sign-in"))).isEmpty();
    }

    @Test
    @DisplayName("at least once by signing in, which proves that they are counted")
    void signingIn() {
        assertThat(during(() -> Web.signedIn(PORTAL.url(""), People.AUDITOR))).isNotEmpty();
    }

    @Test
    @DisplayName("at most ten times for one’s own account, with the changes that wait")
    void ownAccount() {
        Web web = Web.signedIn(PORTAL.url(""), People.AUDITOR);
        web.get("/account");
        assertThat(during(() -> web.get("/account"))).hasSizeBetween(3, 10);
    }

    @Test
    @DisplayName("at most six times for the public home")
    void home() {
        Web web = new Web(PORTAL.url(""));
        web.get("/");
        assertThat(during(() -> web.get("/"))).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    @DisplayName("at most ten times for the public report, even for its first reader")
    void report() {
        Web web = new Web(PORTAL.url(""));
        assertThat(during(() -> web.get("/es/report/latest"))).hasSizeLessThanOrEqualTo(10);
        assertThat(during(() -> web.get("/es/report/latest"))).isEmpty();
    }

    @Test
    @DisplayName("never for a page that is kept, for the list of releases, and for a 304 of both")
    void kept() {
        for (String path :
                List.of(
                        "/",
                        "/es",
                        "/report/latest",
                        "/report/" + Story.FILED + "-r1",
                        "/feed.atom",
                        "/api/v1/releases")) {
            Web web = new Web(PORTAL.url(""));
            String tag = web.get(path).headers().firstValue("ETag").orElseThrow();
            assertThat(during(() -> assertThat(web.get(path).statusCode()).isEqualTo(200)))
                    .as(path)
                    .isEmpty();
            web.saying("If-None-Match", tag);
            assertThat(during(() -> assertThat(web.get(path).statusCode()).isEqualTo(304)))
                    .as("304 of " + path)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("at most four times for each section of a report, because they share one release")
    void topics() {
        Web web = new Web(PORTAL.url(""));
        web.get("/report/latest");
        for (Topic topic : Topics.builtIn().all()) {
            String page = "/report/latest/" + topic.slug();
            assertThat(during(() -> web.get(page))).as(page).hasSizeLessThanOrEqualTo(4);
        }
        assertThat(during(() -> web.get("/report/latest/victims/VC-08")))
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    @DisplayName("at most twelve times for the page of a county, even for its first reader")
    void county() {
        Web web = new Web(PORTAL.url(""));
        String page = "/es/report/latest/county/fresno";
        assertThat(during(() -> web.get(page))).hasSizeLessThanOrEqualTo(12);
        assertThat(during(() -> web.get(page))).isEmpty();
    }

    @Test
    @DisplayName("at most four times for each of 58 county pages, because they share one release")
    void counties() {
        Web web = new Web(PORTAL.url(""));
        String page = "/report/latest/county/";
        web.get(page + "yuba");
        List<String> asked =
                during(
                        () ->
                                Counties.builtIn()
                                        .all()
                                        .forEach(county -> web.get(page + county.slug())));
        assertThat(asked).hasSizeLessThanOrEqualTo(4 * Counties.COUNT);
        assertThat(asked).noneMatch(each -> each.contains("release_cell"));
    }

    @Test
    @DisplayName("for public readers only on the public tables of a release")
    void masked() throws IOException {
        String release = "/api/v1/releases/" + Story.FILED + "-r1";
        Map<Boolean, List<String>> open =
                Expectations.all().stream()
                        .filter(row -> row.method().equals("GET"))
                        .filter(row -> row.statuses().get(0) == 200)
                        .map(Expectations.Expectation::address)
                        .collect(Collectors.partitioningBy(STORED));
        Web web = new Web(PORTAL.url(""));
        Set<String> storing = tables(during(() -> open.get(true).forEach(web::get)));
        Set<String> reading =
                tables(
                        during(
                                () -> {
                                    open.get(false).forEach(web::get);
                                    web.get(release + "/tables/ID-04.STATE.TOTAL.Q.csv");
                                    web.get(release + "/restatement");
                                }));
        // The figures are cached since the first request, so their tables are not read again.
        assertThat(reading).contains("release_text", "release_certificate");
        assertThat(FOR_EVERYBODY).containsAll(reading);
        // The first reader of a file has it stored, which leaves an entry of the trail.
        storing.remove("audit_entry");
        assertThat(FOR_EVERYBODY).containsAll(storing);
    }

    private static Set<String> tables(List<String> asked) {
        Set<String> tables = new TreeSet<>();
        Matcher table = TABLE.matcher(String.join("\n", asked));
        while (table.find()) {
            tables.add(table.group(1).toLowerCase(Locale.ROOT));
        }
        return tables;
    }

    @Test
    @DisplayName("at most twelve times to save a section with new, changed and removed figures")
    void savesFigures() {
        HtmlForm form = form("");
        List<String> cells = cells(form);
        change(form, cells.get(0), "1");
        change(form, cells.get(1), "2");
        Filer.go(preparer.press(form, "save"));
        HtmlForm again = form("");
        change(again, cells.get(0), "3");
        change(again, cells.get(1), "");
        change(again, cells.get(2), "4");
        assertThat(duringSave(() -> preparer.press(again, "save").statusCode()))
                .hasSizeLessThanOrEqualTo(12);
    }

    @Test
    @DisplayName("no more often to autosave a section, and never on a filing to paste")
    void savesByItself() {
        HtmlForm form = form("");
        change(form, cells(form).get(0), "8");
        List<String> asked =
                during(
                        () ->
                                assertThat(preparer.press(form, "keep").body())
                                        .contains("\"state\":\"saved\""));
        assertThat(asked).hasSizeLessThanOrEqualTo(12);
        form.force("block", "5\n6\n").force("from", cells(form).get(0));
        assertThat(during(() -> preparer.press(form, "preview")))
                .noneMatch(each -> each.matches("(?is).*\\b(submission|figure)\\b.*"));
    }

    @Test
    @DisplayName("at most twelve times to save a section with a figure and an explanation")
    void savesExplanation() {
        HtmlForm form = form("");
        // Far from the previous quarter, so that the rules ask for an explanation.
        String cell = "ID-01";
        change(form, cell, "99999");
        Filer.go(preparer.press(form, "save"));
        HtmlForm again = form("");
        String why =
                again.names().stream().filter(n -> n.startsWith("why:")).findFirst().orElseThrow();
        again.set(why, "More staff know whom to ask. " + again.value(why));
        change(again, cell, "88888");
        assertThat(duringSave(() -> preparer.press(again, "save").statusCode()))
                .hasSizeLessThanOrEqualTo(12);
        HtmlForm last = form("");
        assertThat(last.value(why)).contains("More staff");
        last.set(why, "");
        Filer.go(preparer.press(last, "save"));
        assertThat(form("").value(why)).isEmpty();
    }

    @Test
    @DisplayName("at most twelve times to save texts")
    void savesTexts() {
        for (String page : new String[] {"words", "methods"}) {
            HtmlForm form = preparer.form(filer.address(page), "texts");
            String field =
                    CATALOG.textFields().stream()
                            .map(f -> f.code())
                            .filter(form.names()::contains)
                            .filter(code -> CATALOG.textField(code).type().name().equals("TEXT"))
                            .findFirst()
                            .orElseThrow();
            form.set(field, "Staff wrote this down. " + form.value(field));
            assertThat(duringSave(() -> preparer.press(form, "back").statusCode()))
                    .as(page)
                    .hasSizeLessThanOrEqualTo(12);
            assertThat(preparer.form(filer.address(page), "texts").value(field))
                    .startsWith("Staff wrote");
        }
    }

    @Test
    @DisplayName("at most twelve times to save milestones")
    void savesMilestones() {
        HtmlForm form = preparer.form(filer.address("milestones"), "milestone-form");
        form.names().stream()
                .filter(name -> name.endsWith(".NOTE"))
                .forEach(name -> form.set(name, "Noted. " + form.value(name)));
        assertThat(duringSave(() -> preparer.press(form, "back").statusCode()))
                .hasSizeLessThanOrEqualTo(12);
    }

    @Test
    @DisplayName("at most twelve times for the queue of all 58 counties")
    void queue() {
        Web reviewer = Web.signedIn(PORTAL.url(""), People.REVIEWER);
        String address = "/state/queue?period=" + Story.FILED;
        reviewer.get(address);
        List<String> asked =
                during(() -> assertThat(reviewer.get(address).body()).contains("Yuba"));
        assertThat(asked).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    @DisplayName("at most 18 times for a page of the grid with a complete previous quarter")
    void grid() {
        for (String by : new String[] {"", "RACE"}) {
            List<String> asked = during(() -> preparer.get(filer.section(FORM, by)));
            // One each for the reviewer, the unread notices and the county's own due date.
            assertThat(asked).as(by).hasSizeLessThanOrEqualTo(15 + 3);
        }
    }

    @Test
    @DisplayName("at most 21 times for the review of a whole filing with earlier quarters")
    void review() {
        Web reviewer = Web.signedIn(PORTAL.url(""), People.REVIEWER);
        List<String> asked =
                during(
                        () ->
                                assertThat(reviewer.get(Story.review(Story.FILED)).statusCode())
                                        .isEqualTo(200));
        // One each for the unread notices and the county's own due date.
        assertThat(asked).hasSizeLessThanOrEqualTo(19 + 2);
    }

    @Test
    @DisplayName("at most five times more to find the next filing of the list")
    void walk() {
        Web reviewer = Web.signedIn(PORTAL.url(""), People.REVIEWER);
        String review = Story.review(Story.FILED) + "&queue=tab%3DALL";
        List<String> asked =
                during(() -> assertThat(reviewer.get(review).body()).contains("id=\"walk\""));
        assertThat(asked).hasSizeLessThanOrEqualTo(19 + 2 + 5);
    }

    private static HtmlForm form(String by) {
        return preparer.form(filer.section(FORM, by), "figures");
    }

    private static List<String> cells(HtmlForm form) {
        return CATALOG.allCells().stream()
                .map(CellKey::toString)
                .filter(form.names()::contains)
                .toList();
    }

    private static void change(HtmlForm form, String cell, String value) {
        form.set(cell, value);
    }

    private static List<String> duringSave(Supplier<Integer> save) {
        return during(() -> assertThat(save.get()).as("saved").isEqualTo(302));
    }

    private static List<String> during(Runnable request) {
        return PORTAL.during(request);
    }
}
