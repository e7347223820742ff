package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("The demonstration")
@Tag("embedded")
@Tag("one-command")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemonstrationIT {
    private static final String PASSWORD = Demonstration.PASSWORD;

    /** All releases, in the order of publication. */
    private static final List<String> RELEASES =
            List.of(
                    "2024Q3-r1",
                    "2024Q4-r1",
                    "2025Q1-r1",
                    "2025Q2-r1",
                    "2025Q3-r1",
                    "2025Q4-r1",
                    "2026Q1-r1",
                    "2026Q2-r1",
                    "2026Q1-r2");

    private static final String CHECK = "/county/check?period=2026Q3";
    private static final String FRESNO = "/state/submission?county=10&period=2026Q3";
    private static final Portal PORTAL = Demonstration.shared();

    @Test
    @Order(1)
    @DisplayName("shows each role pages that are accessible and fit a phone")
    void accessible() {
        String[] open = {"/report/2026Q1-r1/county/fresno", "/report/2026Q1-r2"};
        String[] county = {
            "/county/home",
            "/county/section?period=2026Q3&form=IDENTIFICATION",
            "/county/section?period=2026Q3&form=IDENTIFICATION&by=RACE",
            "/county/methods?period=2026Q3",
            "/county/words?period=2026Q3",
            "/county/milestones?period=2026Q3",
            "/county/workbook?period=2026Q3",
            "/county/withdrawal?period=2026Q3",
            "/county/revision?period=2026Q2&revision=1",
            CHECK
        };
        String[] review = {"/state/queue", FRESNO, "/state/totals"};
        String[] publish = {
            "/state/releases",
            "/state/release?number=2026Q2-r1",
            "/state/release?number=2026Q1-r2",
            "/state/commentary?number=2026Q2-r1",
            "/state/commentary?number=2026Q2-r1&section=3"
        };
        String[] disclose = {
            "/state/texts?number=2026Q2-r1", "/state/texts?number=2026Q2-r1&county=01"
        };
        String[] administer = {
            "/state/accounts", "/state/accounts?standing=INVITED", "/state/accounts/invite"
        };
        String[] audit = {"/state/audit", "/state/audit?county=10&check=all"};
        for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
            visit(width, null, open);
            visit(width, "preparer@alameda.example", county);
            visit(width, "reviewer@cdss.example", review);
            visit(width, "publisher@cdss.example", publish);
            visit(width, "disclosure@cdss.example", disclose);
            visit(width, "admin@cdss.example", administer);
            visit(width, "auditor@cdss.example", audit);
        }
    }

    @Test
    @Order(1)
    @DisplayName("finds a county by its name, in any spelling and without a script")
    void findsCounty() {
        try (Browser anyone = Browser.withoutScript(PORTAL)) {
            anyone.open("/es");
            anyone.page().fill("#find-name", "condado de los ángeles");
            anyone.page().keyboard().press("Enter");
            anyone.page().waitForURL("**/es/report/latest/county/los-angeles");
            anyone.page().fill("#find-name", "mar");
            anyone.page().keyboard().press("Enter");
            anyone.page().waitForURL("**/es/counties?name=mar");
            assertThat(anyone.page().locator("main .index").first().allInnerTexts().toString())
                    .contains("Marin", "Mariposa")
                    .doesNotContain("Merced");
        }
        HttpResponse<String> none =
                new Web(PORTAL.url("")).get("/counties?name=%3Cb%3E%22%00atlantis%0d%0a");
        assertThat(none.statusCode()).isEqualTo(200);
        assertThat(none.body())
                .contains("Counties for “&lt;b&gt;\" atlantis”", "All 58 counties", "Yuba")
                .doesNotContain("<b>");
        assertThat(none.headers().firstValue("set-cookie")).isEmpty();
    }

    @Test
    @Order(1)
    @DisplayName("answers common questions at the top of the report, from its figures")
    void answersFirst() {
        try (Browser anyone = Browser.at(PORTAL, Browser.WIDE)) {
            Page report = anyone.open("/report/latest").page();
            String answers = report.innerText("#quick");
            String missing =
                    report.locator("#fig-who tbody tr").last().locator("td").last().textContent();
            assertThat(missing).isNotBlank();
            assertThat(answers).contains("Not reported: " + missing + ".");
            String found = report.locator("#s1 .statement__words strong").allInnerTexts().get(2);
            assertThat(answers).contains(found);
            String girls = report.locator("#served-by-sex tbody tr td").nth(2).textContent();
            assertThat(answers)
                    .contains("at " + girls.replaceFirst("\\h.*", "") + " times the rate of boys");
            report.click("#quick li:last-child a");
            assertThat(report.url()).endsWith("#s11");
        }
    }

    /** Finds parts of a page without a link to themselves, or with a broken one. */
    private static final String WITHOUT_LINK =
            "() => [...document.querySelectorAll('main figure.figure, main table[id],"
                    + " main section:has(> .scroll > table)')].filter(e => !e.id ||"
                    + " !e.querySelector(`a[href='#${e.id}']`)).map(e => e.outerHTML.slice(0, 90))";

    @Test
    @Order(1)
    @DisplayName("has a link to each picture and table, and a citation with a permanent address")
    void links() {
        try (Browser anyone = Browser.at(PORTAL, Browser.WIDE)) {
            for (String path : List.of("/es/report/latest", "/report/latest/county/fresno")) {
                Page page = anyone.open(path).page();
                assertThat((List<?>) page.evaluate(WITHOUT_LINK)).as(path).isEmpty();
                assertThat(page.locator("main [id]").evaluateAll("all => all.map(e => e.id)"))
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .as(path)
                        .hasSizeGreaterThan(20)
                        .doesNotHaveDuplicates();
                assertThat(page.locator("link[rel=canonical]").getAttribute("href")).endsWith(path);
                assertThat(page.locator("meta[name=description]").getAttribute("content"))
                        .isEqualTo(
                                page.locator("meta[property='og:description']")
                                        .getAttribute("content"))
                        .isNotBlank();
                assertThat(
                                page.locator(
                                                "figure.figure details > p > a[href*='2026Q2-r1'][href*='#']")
                                        .count())
                        .as(path)
                        .isEqualTo(page.locator("figure.figure").count())
                        .isPositive();
            }
        }
    }

    private static void visit(int width, String username, String... paths) {
        try (Browser browser = Browser.at(PORTAL, width)) {
            if (username != null) {
                browser.signIn(username, PASSWORD);
            }
            for (String path : paths) {
                browser.open(path).assertAccessible().assertNoSidewaysScroll();
                browser.screenshot(width + path.replaceAll("[^A-Za-z0-9]+", "-"));
            }
        }
    }

    @Test
    @Order(1)
    @DisplayName("shows the public pages that are accessible and fit each screen, in two languages")
    void screens() {
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE)) {
            for (String path : PublicAddresses.all()) {
                browser.open(path);
                for (Browser.Size size : Browser.SIZES) {
                    browser.on(size).assertNoSidewaysScroll();
                    if (size.own()) {
                        browser.assertAccessible();
                    } else {
                        browser.assertReachable();
                    }
                    browser.screen("screen-" + size.width() + path.replaceAll("[^a-z]+", "-"));
                }
            }
        }
    }

    @Test
    @Order(1)
    @DisplayName("has releases whose public files don't give away any withheld count")
    void nothingCanBeWorkedOut() throws IOException, InterruptedException {
        Path json = Files.createTempDirectory(Path.of(System.getProperty("csec.work")), "audit");
        Process audit =
                new ProcessBuilder(
                                "../bin/audit-release",
                                "--json",
                                json.resolve("audit.json").toString(),
                                PORTAL.url(""))
                        .redirectErrorStream(true)
                        .start();
        String said = new String(audit.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(audit.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("2024Q3-r1", "2026Q1-r2", "2026Q2-r1", " 0 findings, ")
                // The audit found the portal's dictionary, and every figure agrees with it.
                .doesNotContain("No data dictionary was given", "left out");
        assertThat(json.resolve("audit.json"))
                .content()
                .containsIgnoringWhitespaces("\"findings\":[]");
    }

    @Test
    @Order(2)
    @DisplayName("lets a reviewer return a filing, the county answer and certify, and CDSS approve")
    void story() {
        try (Browser reviewer = Browser.at(PORTAL, Browser.WIDE);
                Browser preparer = Browser.at(PORTAL, Browser.WIDE);
                Browser childWelfare = Browser.at(PORTAL, Browser.WIDE);
                Browser probation = Browser.at(PORTAL, Browser.WIDE)) {
            reviewer.signIn("reviewer@cdss.example", PASSWORD).open(FRESNO);
            startAndReturn(reviewer.page());
            preparer.signIn("preparer@fresno.example", PASSWORD).open("/county/home?period=2026Q3");
            assertThat(preparer.page().textContent(".page-head")).contains("Returned");
            preparer.page().locator("main textarea").first().fill("Yes, it is the whole county.");
            preparer.page().click("main input[type=submit]");
            certify(childWelfare, "certifier.cws@fresno.example");
            certify(probation, "certifier.prob@fresno.example");
            assertThat(probation.page().url()).contains("/county/receipt");
            assertThat(probation.page().textContent("main")).contains("CP-2026Q3-10-2");
            reviewer.open(FRESNO);
            reviewer.page().click("main input[value='Start review']");
            reviewer.page().locator("main input[type=radio]").first().check();
            reviewer.page().locator("aside input[type=submit]").first().click();
            assertThat(reviewer.page().textContent(".page-head")).contains("Approved");
        }
    }

    private static void startAndReturn(Page page) {
        page.click("main input[value='Start review']");
        page.locator("a:has-text('Comment')").first().click();
        page.locator("main textarea").first().fill("Is this number the whole county?");
        page.locator("main input[value*='Save']").first().click();
        page.locator("main input[type=radio]").last().check();
        page.locator("aside textarea").first().fill("One question. All else is ready.");
        page.locator("aside input[type=submit]").first().click();
        assertThat(page.textContent(".page-head")).contains("Returned");
    }

    private static void certify(Browser browser, String username) {
        browser.signIn(username, PASSWORD).open(CHECK);
        browser.page().check("main input[type=checkbox]");
        browser.page().fill("#name", "A. Official");
        browser.page().fill("#title", "Director");
        browser.page().locator("main input[type=submit][value*='ertify']").first().click();
        assertThat(browser.page().locator("#error-summary").count()).isZero();
    }

    @Test
    @Order(3)
    @DisplayName("is built from the shipped plans without searching for others")
    void shippedPlans() {
        String log = Demonstration.logOfFirstStart();
        List<String> taken =
                Pattern.compile("The shipped plan of (\\S+) is audited")
                        .matcher(log)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(taken)
                .as("bin/plan-demo writes the plans anew")
                .containsExactlyElementsOf(RELEASES);
        assertThat(log).doesNotContain("was searched for");
    }

    @Test
    @Order(3)
    @DisplayName("leaves an event for each status and an audit entry for each event")
    void historyIsWhole() throws SQLException, IOException {
        try (TestDatabase database = Demonstration.asPlayed();
                Connection connection = database.connect()) {
            assertThat(count(connection, "select count(*) from submission")).isGreaterThan(480);
            assertThat(
                            count(
                                    connection,
                                    "select count(*) from submission s where not exists (select 1"
                                            + " from submission_event e where e.submission_id ="
                                            + " s.id and e.to_status = s.status and e.id = (select"
                                            + " max(l.id) from submission_event l where"
                                            + " l.submission_id = s.id))"))
                    .as("submissions whose status is not that of their last event")
                    .isZero();
            assertThat(
                            count(
                                    connection,
                                    "select count(*) from submission_event e where not exists"
                                            + " (select 1 from audit_entry a where a.chain ="
                                            + " 'filing:' || e.period || '-' || e.county and"
                                            + " a.action = e.action and a.actor_id = e.actor_id)"))
                    .as("events without an audit entry")
                    .isZero();
        }
    }

    @Test
    @Order(3)
    @DisplayName("has a date that can only be moved forward")
    void day() {
        Web anyone = new Web(PORTAL.url(""));
        String today = anyone.get("/demo/day").body().strip();
        assertThat(anyone.put("/demo/day", "tomorrow").statusCode()).isEqualTo(400);
        assertThat(anyone.put("/demo/day", "2026-10-19").statusCode()).isEqualTo(409);
        assertThat(anyone.get("/demo/day").body().strip()).isEqualTo(today);
        assertThat(anyone.put("/demo/day", today).body().strip()).isEqualTo(today);
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
