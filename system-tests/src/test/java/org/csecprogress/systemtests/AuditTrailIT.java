package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first of the staff tables; what all of them do is tried here. */
@DisplayName("The table of the audit trail")
class AuditTrailIT {
    private static final Portal PORTAL = Portal.shared();
    private static final String TRAIL = "/state/audit";
    private static final String FILTERED = TRAIL + "?actor=Cole";

    private static Web auditor;

    @BeforeAll
    static void fill() {
        Story.onShared();
        auditor = Web.signedIn(PORTAL.url(""), People.AUDITOR);
        // More than a page: each look is an entry.
        IntStream.range(0, 60).forEach(look -> auditor.get(TRAIL));
    }

    private static Locator cells(Page page, int column) {
        return page.locator("#trail_data > tr > td:nth-child(" + column + ")");
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.NARROW})
    @DisplayName("filters, and its address shows the same again")
    void filters(int width) {
        try (Browser browser = Browser.at(PORTAL, width).signIn(People.AUDITOR)) {
            Page page = browser.open(TRAIL).assertAccessible().assertNoSidewaysScroll().page();
            page.fill("#actor", "cole");
            page.locator("#county_input").pressSequentially("Ala");
            page.locator("#county_panel li").first().waitFor();
            page.keyboard().press("Escape");
            page.fill("#county_input", "");
            browser.press("#show");
            assertThat(page.url()).endsWith("?actor=cole");
            assertThat(cells(page, 2).allInnerTexts())
                    .isNotEmpty()
                    .allMatch(who -> who.endsWith("B. Cole"));
            String shown = page.locator("#trail-shown").innerText();
            browser.assertAccessible().assertNoSidewaysScroll();
            page.reload();
            assertThat(page.inputValue("#actor")).isEqualTo("cole");
            assertThat(page.locator("#trail-shown").innerText().replaceAll("\\D", ""))
                    .as("entries, with the one of the reload")
                    .isGreaterThanOrEqualTo(shown.replaceAll("\\D", ""));
        }
    }

    @Test
    @DisplayName("sorts by a column, and turns its pages")
    void sorts() {
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE).signIn(People.AUDITOR)) {
            Page page = browser.open(TRAIL).page();
            browser.press("#trail th:has-text('Who')");
            assertThat(page.url()).endsWith("?sort=who");
            List<String> up = cells(page, 2).allInnerTexts();
            assertThat(up).isSortedAccordingTo(String::compareToIgnoreCase);
            browser.press("#trail th:has-text('Who')");
            assertThat(page.url()).endsWith("?sort=-who");
            assertThat(cells(page, 2).first().innerText()).isNotEqualTo(up.get(0));
            browser.press(".ui-paginator-page[aria-label='Page 2']");
            assertThat(page.url()).endsWith("?sort=-who&page=2");
            List<String> second = cells(page, 1).allInnerTexts();
            page.reload();
            assertThat(page.locator(".ui-paginator-page[aria-current]").innerText()).isEqualTo("2");
            assertThat(cells(page, 1).count()).isEqualTo(second.size());
            page.locator("#trail th:has-text('When')").focus();
            browser.send(() -> page.keyboard().press("Enter"));
            assertThat(page.url()).as("by keyboard, from the first page").endsWith("?sort=when");
        }
    }

    @Test
    @DisplayName("turns its pages by words, and says which lines it shows")
    void pages() {
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE).signIn(People.AUDITOR)) {
            Page page = browser.open(TRAIL).page();
            Locator shown = page.locator("#trail-shown");
            assertThat(shown.innerText()).matches("1 to 50 of \\d+ entries\\.");
            assertThat(page.locator(".ui-paginator-prev").innerText()).isEqualTo("Previous");
            assertThat(page.locator(".ui-paginator-prev").getAttribute("aria-disabled"))
                    .isEqualTo("true");
            page.locator(".ui-paginator-next:text('Next')").focus();
            browser.send(() -> page.keyboard().press("Enter"));
            assertThat(page.url()).endsWith("?page=2");
            assertThat(shown.innerText()).startsWith("51 to ");
            browser.assertAccessible();
        }
    }

    @Test
    @DisplayName("says how it is sorted where a phone sorts, and goes back to its own order")
    void sortsOnPhones() {
        try (Browser browser = Browser.at(PORTAL, Browser.NARROW).signIn(People.AUDITOR)) {
            Page page = browser.open(TRAIL).page();
            Locator box = page.locator("#trail_reflowDD");
            Locator chosen = box.locator("option:checked");
            assertThat(chosen.innerText()).isEqualTo("Newest first");
            browser.send(() -> box.selectOption("Who Descending"));
            assertThat(page.url()).endsWith("?sort=-who");
            assertThat(chosen.innerText()).isEqualTo("Who Descending");
            page.reload();
            assertThat(chosen.innerText()).isEqualTo("Who Descending");
            browser.send(() -> box.selectOption("Newest first"));
            assertThat(page.url()).endsWith(TRAIL);
        }
    }

    @Test
    @DisplayName("keeps its head in sight where it fits")
    void keepsItsHead() {
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE).signIn(People.AUDITOR)) {
            Page page = browser.open(TRAIL).assertNoSidewaysScroll().page();
            page.locator("#trail_data > tr:nth-child(40)").scrollIntoViewIfNeeded();
            assertThat(page.locator("#trail_head th").first().boundingBox().y).isBetween(-1., 1.);
        }
    }

    @Test
    @DisplayName("has a panel of columns that the keyboard opens, leaves and keeps its place in")
    void panelByKeyboard() {
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE).signIn(People.AUDITOR)) {
            Page page = browser.open(TRAIL).page();
            Locator opener = page.locator("[id='trail:columns']");
            String within =
                    "() => document.activeElement.closest('[id=\"trail:choice\"]') &&"
                            + " document.activeElement.type === 'checkbox'";
            opener.focus();
            page.keyboard().press("Enter");
            page.waitForFunction(within);
            assertThat(opener.getAttribute("aria-expanded")).isEqualTo("true");
            browser.send(() -> page.keyboard().press("Space"));
            page.waitForFunction(within);
            browser.send(() -> page.keyboard().press("Space"));
            page.waitForFunction(within);
            page.keyboard().press("Escape");
            page.waitForFunction("() => document.activeElement.id === 'trail:columns'");
            assertThat(opener.getAttribute("aria-expanded")).isEqualTo("false");
        }
    }

    @Test
    @DisplayName("keeps the keyboard on the button that was pressed")
    void keepsFocus() {
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE).signIn(People.AUDITOR)) {
            Page page = browser.open(TRAIL).page();
            page.locator("#show").focus();
            browser.send(() -> page.keyboard().press("Enter"));
            page.waitForFunction("() => document.activeElement.id === 'show'");
            page.locator("#check").focus();
            browser.send(() -> page.keyboard().press("Enter"));
            page.waitForFunction("() => document.activeElement.id === 'check'");
        }
    }

    @Test
    @DisplayName("keeps what was typed and says what is wrong with it")
    void wrongDay() {
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE).signIn(People.AUDITOR)) {
            Page page = browser.open(TRAIL).page();
            page.fill("#from_input", "13/40/2026");
            browser.press("#show");
            assertThat(page.inputValue("#from_input")).isEqualTo("13/40/2026");
            assertThat(page.locator("#from-error").innerText()).contains("such as 11/30/2026");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("error-summary");
            browser.assertAccessible();
            page.locator("#error-summary a").click();
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("from_input");
            page.fill("#from_input", "1/31/2026");
            browser.press("#show");
            assertThat(page.url()).endsWith("?from=2026-01-31");
        }
    }

    @Test
    @DisplayName("shows the columns that its reader chose, on the next visit too")
    void columns() {
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE).signIn(People.ADMIN)) {
            Page page = browser.open(TRAIL).page();
            page.locator("[id='trail:columns']").click();
            page.locator("[id='trail:choice']").waitFor();
            browser.assertAccessible();
            browser.press("[id='trail:choice'] label:has-text('What')");
            assertThat(page.locator("#trail th:has-text('What')").count()).isZero();
            browser.open(TRAIL);
            assertThat(page.locator("#trail th:has-text('What')").count()).isZero();
            page.locator("[id='trail:columns']").click();
            browser.press("[id='trail:choice'] label:has-text('What')");
            assertThat(page.locator("#trail th:has-text('What')").count()).isOne();
        }
    }

    @Test
    @DisplayName("shows as many lines on a page as its reader chose, on the next visit too")
    void rows() {
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE).signIn(People.ADMIN)) {
            Page page = browser.open(TRAIL).page();
            assertThat(page.locator("#trail_data tr").count()).isEqualTo(50);
            chooseRows(browser, "25");
            assertThat(page.locator("#trail_data tr").count()).isEqualTo(25);
            browser.open(TRAIL + "?page=2");
            assertThat(page.locator("#trail_data tr").count()).isEqualTo(25);
            assertThat(page.locator("#trail .ui-paginator-page.ui-state-active").innerText())
                    .isEqualTo("2");
            chooseRows(browser, "50");
            assertThat(page.locator("#trail_data tr").count()).isEqualTo(50);
            assertThat(page.url()).as("begins again").endsWith(TRAIL);
        }
    }

    private static void chooseRows(Browser browser, String rows) {
        browser.page().locator("[id='trail:columns']").click();
        browser.page().locator("[id='trail:choice']").waitFor();
        browser.send(() -> browser.page().selectOption("[id='trail:rows']", rows));
    }

    @Test
    @DisplayName("is downloaded with all its pages")
    void file() throws IOException {
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE).signIn(People.AUDITOR)) {
            Page page = browser.open(TRAIL + "?actor=cole").page();
            Download file = page.waitForDownload(() -> page.locator("[id='trail:file']").click());
            List<String> lines = Files.readAllLines(file.path(), StandardCharsets.UTF_8);
            assertThat(lines.get(0)).endsWith("When,Who,What,About,More,demonstration");
            assertThat(lines).hasSizeGreaterThan(61);
            assertThat(lines.subList(1, lines.size())).allMatch(line -> line.contains("B. Cole"));
            assertThat(auditor.get(TRAIL + "?actor=cole&action=EXPORT_TABLE").body())
                    .contains("Downloaded a table");
        }
    }

    @Test
    @DisplayName("asks the database at most twelve times")
    void statements() {
        auditor.get(TRAIL);
        assertThat(PORTAL.during(() -> assertThat(auditor.get(TRAIL).statusCode()).isEqualTo(200)))
                .hasSizeLessThanOrEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({
        "trail_sorting, trail_sortKey=trail:nothing, trail_sortDir=1",
        "trail_pagination, trail_first=-50, trail_rows=1000000",
        "trail_encodeFeature, trail_first=999999950, trail_rows=50"
    })
    @DisplayName("has no answer of the server's insides for forged requests")
    void forged(String act, String first, String second) {
        HtmlForm form = auditor.form(TRAIL, "audit");
        form.force("jakarta.faces.partial.ajax", "true")
                .force("jakarta.faces.source", "trail")
                .force("jakarta.faces.partial.execute", "trail")
                .force("jakarta.faces.partial.render", "trail")
                .force(act, "true");
        for (String each : List.of(first, second)) {
            int sign = each.indexOf('=');
            form.force(each.substring(0, sign), each.substring(sign + 1));
        }
        HttpResponse<String> answer = auditor.press(form, "trail");
        assertThat(answer.statusCode()).isIn(200, 400);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("org.csec");
    }

    @Test
    @DisplayName("is not there for others, and takes any address")
    void addresses() {
        assertThat(Web.signedIn(PORTAL.url(""), People.REVIEWER).get(FILTERED).statusCode())
                .isEqualTo(403);
        for (String odd : List.of("page=zzz", "page=99999", "sort=bogus", "from=soon", "about=X")) {
            assertThat(auditor.get(TRAIL + "?" + odd).statusCode()).as(odd).isEqualTo(200);
        }
        assertThat(auditor.get(TRAIL + "?county=59").body())
                .contains("There is no county named 59.");
    }
}
