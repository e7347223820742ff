package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Only Alameda has filed the quarter, long after its due date, and CDSS has approved it. */
@DisplayName("The state's overview")
class OverviewIT {
    private static final Portal PORTAL = Portal.shared();
    private static final String ADDRESS = "/state/overview?period=" + Story.FILED;

    @BeforeAll
    static void play() {
        Story.onShared();
    }

    private static Browser at(int width, People.Person person) {
        return Browser.at(PORTAL, width).signIn(person).open(ADDRESS);
    }

    private static List<String> row(Page page, String section, String head) {
        return page.locator("section[aria-labelledby=" + section + "] tbody tr")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page.locator(
                                                "th", new Page.LocatorOptions().setHasText(head))))
                .locator("td")
                .allInnerTexts();
    }

    @Test
    @DisplayName("says who has filed, how late, and who has not, by region and by quarter")
    void counts() {
        try (Browser reviewer = at(Browser.WIDE, People.REVIEWER)) {
            Page page = reviewer.page();
            reviewer.assertAccessible().assertNoSidewaysScroll().screenshot("overview");
            assertThat(page.innerText(".lede"))
                    .contains("1 of 58 counties have filed", "57 counties are overdue");
            List<String> state = row(page, "regions-h", "The whole state");
            assertThat(state.subList(0, 5)).containsExactly("58", "1", "1", "57", "1");
            // The columns: on time, late, not filed, approved.
            assertThat(row(page, "quarters-h", "October to December 2025"))
                    .containsExactly("0", "1", "57", "1");
            assertThat(row(page, "all-h", "Alameda").subList(0, 2))
                    .containsExactly("Published", "100%");
            assertThat(row(page, "all-h", "Yuba").subList(0, 2)).containsExactly("Overdue", "0%");
        }
    }

    @Test
    @DisplayName("lists the counties to call by name, with the reason")
    void help() {
        try (Browser reviewer = at(Browser.NARROW, People.REVIEWER)) {
            Page page = reviewer.page();
            reviewer.assertAccessible().assertNoSidewaysScroll().screenshot("375-overview");
            assertThat(row(page, "help-h", "Yuba").get(0))
                    .contains("This quarter is overdue; 0% of it is filled in.");
            assertThat(page.locator("section[aria-labelledby=help-h] tbody th").allInnerTexts())
                    .isSorted()
                    .hasSizeBetween(57, 58);
        }
    }

    @Test
    @DisplayName("links a reviewer to a filing, but not a publisher, who reviews none")
    void links() {
        String filing = "href=\"" + Story.review(Story.FILED).replace("&", "&amp;") + "\"";
        assertThat(read(People.REVIEWER)).contains(filing);
        assertThat(read(People.PUBLISHER)).contains("Alameda").doesNotContain(filing);
    }

    private static String read(People.Person person) {
        return Web.signedIn(PORTAL.url(""), person).get(ADDRESS).body();
    }

    @Test
    @DisplayName("takes a fixed number of statements")
    void statements() {
        Web reviewer = Web.signedIn(PORTAL.url(""), People.REVIEWER);
        reviewer.get(ADDRESS);
        assertThat(PORTAL.during(() -> reviewer.get(ADDRESS))).hasSizeLessThanOrEqualTo(21);
    }
}
