package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The demonstration's pages")
@Tag("embedded")
@Tag("one-command")
class DemonstrationPagesIT {
    private static final Portal PORTAL = Demonstration.shared();

    /** The open quarter, as parameter. */
    private static final String OPEN = "period=2026Q3";

    private static final int HEIGHT = 900;
    private static final int PHONE = 667;

    /**
     * The pages that someone looks at, at each width. The walks of other classes look at the rest:
     * {@link QuarterIT} at a wide screen, {@link GridIT} and {@link WorkbookIT} at a narrow one,
     * and those of a desk at its own pages.
     */
    private record Visit(String username, List<String> wide, List<String> narrow) {}

    private static final List<Visit> VISITS =
            List.of(
                    new Visit(
                            "preparer@alameda.example",
                            List.of(
                                    "/county/section?" + OPEN + "&form=IDENTIFICATION&by=RACE",
                                    "/county/totals?" + OPEN,
                                    "/county/paste?" + OPEN,
                                    "/county/workbook?" + OPEN,
                                    "/county/withdrawal?" + OPEN,
                                    "/county/revision?period=2026Q2&revision=1"),
                            List.of(
                                    "/county/home",
                                    "/county/section?" + OPEN + "&form=IDENTIFICATION",
                                    "/county/paste?" + OPEN,
                                    "/county/methods?" + OPEN,
                                    "/county/milestones?" + OPEN,
                                    "/county/words?" + OPEN,
                                    "/county/check?" + OPEN,
                                    "/county/receipt?period=2026Q2&revision=1",
                                    "/county/revision?period=2026Q2&revision=1")),
                    new Visit(
                            "reviewer@cdss.example",
                            List.of("/state/totals", "/state/entry?county=01&" + OPEN),
                            List.of("/state/totals", "/state/submission?county=10&" + OPEN)),
                    new Visit(
                            "publisher@cdss.example",
                            List.of("/state/release?number=2026Q1-r2"),
                            List.of(
                                    "/state/releases",
                                    "/state/freeze?" + OPEN,
                                    "/state/release?number=2026Q1-r2",
                                    "/state/commentary?number=2026Q2-r1",
                                    "/state/commentary?number=2026Q2-r1&section=3")),
                    new Visit("disclosure@cdss.example", List.of("/state/site-text"), List.of()),
                    new Visit(
                            "admin@cdss.example",
                            List.of(),
                            List.of(
                                    "/state/accounts",
                                    "/state/accounts/invite",
                                    "/state/account?id=" + Demonstration.ACCOUNT_OF_BOTH)),
                    new Visit(
                            "auditor@cdss.example",
                            List.of(),
                            List.of("/state/audit", "/state/audit?county=10&check=all")));

    @Test
    @DisplayName("are accessible to each role and fit a phone")
    void accessible() {
        for (Visit visit : VISITS) {
            try (Browser browser = Browser.at(PORTAL, Browser.WIDE)) {
                browser.signIn(visit.username(), Demonstration.PASSWORD);
                look(browser, Browser.WIDE, visit.wide());
                look(browser, Browser.NARROW, visit.narrow());
            }
        }
    }

    private static void look(Browser browser, int width, List<String> paths) {
        browser.page().setViewportSize(width, HEIGHT);
        for (String path : paths) {
            assertThat(browser.page().navigate(PORTAL.url(path)).status()).as(path).isEqualTo(200);
            browser.assertAccessible().assertNoSidewaysScroll();
            browser.screenshot(width + path.replaceAll("[^A-Za-z0-9]+", "-"));
        }
    }

    @Test
    @DisplayName("tell at a restatement its kind, and the release day at the first release alone")
    void restatement() {
        try (Browser publisher = Browser.at(PORTAL, Browser.WIDE)) {
            publisher.signIn("publisher@cdss.example", Demonstration.PASSWORD);
            assertThat(desk(publisher, "2026Q1-r1")).contains("Release day is June 29, 2026");
            assertThat(desk(publisher, "2026Q1-r2"))
                    .contains(
                            "Kind of restatement: Error: figures of the earlier release were wrong")
                    .doesNotContain("Release day");
        }
    }

    private static String desk(Browser publisher, String release) {
        return publisher.open("/state/release?number=" + release).page().innerText("main");
    }

    @Test
    @DisplayName("open what a line holds by keyboard, with a button that says which")
    void opensLines() {
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE)) {
            browser.signIn("reviewer@cdss.example", Demonstration.PASSWORD);
            opens(
                    browser,
                    "/state/totals",
                    ".ui-treetable-toggler[tabindex='0']",
                    " breakdown of ");
            opens(browser, "/state/queue?" + OPEN, ".ui-row-toggler", " contacts of ");
        }
    }

    private static void opens(Browser browser, String path, String buttons, String what) {
        Page page = browser.open(path).page();
        Locator button = page.locator(buttons).first();
        boolean open = "true".equals(button.getAttribute("aria-expanded"));
        assertThat(button.getAttribute("aria-label")).startsWith((open ? "Hide" : "Show") + what);
        button.focus();
        page.keyboard().press("Enter");
        page.waitForCondition(
                () -> button.getAttribute("aria-expanded").equals(Boolean.toString(!open)));
        page.waitForCondition(
                () ->
                        button.getAttribute("aria-label")
                                .startsWith((open ? "Show" : "Hide") + what));
        browser.assertAccessible();
    }

    @Test
    @DisplayName("find a county by its name, in any spelling and without a script")
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
    @DisplayName("lead from the brief to each section and measure, with one way back")
    void brief() {
        try (Browser anyone = Browser.withoutScript(PORTAL)) {
            Page page = anyone.open("/report/latest").page();
            assertThat(page.locator(".statements--brief > li").count()).isEqualTo(6);
            String found = page.locator(".statements--brief strong").first().innerText();
            page.click(".statements--brief a >> nth=0");
            assertThat(page.locator("main .statement strong").first().innerText()).isEqualTo(found);
            assertThat(page.locator(".toc a[aria-current]").innerText()).startsWith("3. ");
            page.click(".crumbs a >> nth=1");
            page.click("#watch li a >> nth=-1");
            assertThat(page.url()).endsWith("/method#watch-past-due-10");
            assertThat(page.locator("#watch-past-due-10").innerText()).startsWith("Milestones");
            page.goBack();
            page.click("#watch li a >> nth=-2");
            assertThat(page.url()).endsWith("/policy");
            assertThat(page.locator("#milestone-rows tbody tr").count()).isEqualTo(18);
            page.click(".toc a >> nth=0");
            page.click("#contents a[href$='/method']");
            assertThat(page.url()).endsWith("/method");
            assertThat(page.locator("#watch-rules").innerText()).contains("What to watch");
        }
    }

    @Test
    @DisplayName("say a number on the first screen of a phone")
    void firstNumber() {
        try (Browser anyone = Browser.at(PORTAL, Browser.NARROW)) {
            for (String path : PublicAddresses.ofReports()) {
                // Del Norte did not report, and the page of a picture is about its files.
                if (path.endsWith("/del-norte") || path.contains("/picture/")) {
                    continue;
                }
                Page page = anyone.open(path).page();
                page.setViewportSize(Browser.NARROW, PHONE);
                assertThat((Boolean) page.evaluate(NUMBER_SEEN)).as(path).isTrue();
            }
        }
    }

    /** Whether a figure, or a sentence with a number, begins above the fold. */
    private static final String NUMBER_SEEN =
            "() => [...document.querySelectorAll('main .lede, main .statement__figure,"
                    + " main .stat__value')].some(e => /\\d/.test(e.textContent) &&"
                    + " e.getBoundingClientRect().top < innerHeight)";

    @Test
    @DisplayName("print the brief on two pages and each other page of a report on twelve at most")
    void paper() {
        try (Browser anyone = Browser.at(PORTAL, Browser.WIDE)) {
            for (String path : PublicAddresses.ofReports()) {
                Page page = anyone.open(path).page();
                byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("Letter"));
                long pages =
                        PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                                .results()
                                .count();
                assertThat(pages)
                        .as("printed pages of %s", path)
                        .isBetween(1L, path.equals("/report/latest") ? 2L : 12L);
            }
        }
    }

    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");

    @Test
    @DisplayName("ask the server at most eight times for a page of a report")
    void requests() {
        try (Browser anyone = Browser.at(PORTAL, Browser.WIDE)) {
            for (String path : PublicAddresses.ofReports()) {
                List<String> asked = new ArrayList<>();
                Consumer<Request> note = request -> asked.add(request.url());
                anyone.page().onRequest(note);
                anyone.open(path);
                anyone.page().offRequest(note);
                assertThat(asked).as(path).hasSizeBetween(1, 8);
            }
        }
    }

    /**
     * Finds parts of a page without a link to themselves, or with a broken one; a section that is
     * the whole page has the address of the page.
     */
    private static final String WITHOUT_LINK =
            "() => [...document.querySelectorAll('main figure.figure, main table[id],"
                    + " main section:has(> .scroll > table)')].filter(e =>"
                    + " !e.matches('.grid--toc > div > section:only-child')).filter(e => !e.id ||"
                    + " !e.querySelector(`a[href='#${e.id}']`)).map(e => e.outerHTML.slice(0, 90))";

    @Test
    @DisplayName("have a link to each picture and table, and a citation with a permanent address")
    void links() {
        try (Browser anyone = Browser.at(PORTAL, Browser.WIDE)) {
            for (String path :
                    List.of(
                            "/es/report/latest",
                            "/report/latest/identification",
                            "/es/report/latest/victims/VC-08",
                            "/report/latest/county/fresno")) {
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

    @Test
    @DisplayName("are accessible to the public and fit each screen, in two languages")
    void screens() {
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE)) {
            for (String path : PublicAddresses.all()) {
                browser.open(path);
                for (Browser.Size size : Browser.SIZES) {
                    browser.on(size).assertNoSidewaysScroll();
                    CutParts.assertNone(browser.page());
                    if (!size.own()) {
                        browser.assertReachable();
                    } else if (isFor(path, size)) {
                        browser.assertAccessible();
                    }
                    browser.screen("screen-" + size.width() + path.replaceAll("[^a-z]+", "-"));
                }
            }
        }
    }

    /**
     * Whether axe checks a page on a screen: in English on the wide one, in Spanish on the other.
     */
    private static boolean isFor(String path, Browser.Size size) {
        return (size.width() == Browser.WIDE) != path.startsWith("/es");
    }
}
