package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Only Nevada has filed the quarter, long after it was due and without medians, and CDSS has
 * approved it.
 */
@DisplayName("The state's overview")
class OverviewIT {
    private static final Portal PORTAL = Portal.shared();
    private static final Story STORY = new Story(PORTAL.url(""));
    private static final String PERIOD = "2020Q3";
    private static final String ADDRESS = "/state/overview?period=" + PERIOD;

    @BeforeAll
    static void file() {
        Filings filings = Filings.of(PORTAL);
        filings.add(filings.aFiling().of("Nevada").in(PERIOD).complete().approved());
    }

    /** Returns the cells of a row after its first, which names the region, quarter or county. */
    private static List<String> row(Page page, String section, String head) {
        List<String> cells =
                page.locator("section[aria-labelledby=" + section + "] tbody tr")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHas(
                                                page.locator(
                                                        "td:first-child",
                                                        new Page.LocatorOptions()
                                                                .setHasText(head))))
                        .locator("td")
                        .allInnerTexts();
        return cells.subList(1, cells.size());
    }

    @Test
    @DisplayName("counts who has filed, how late, and who has not, and fits a phone")
    void counts() {
        try (Browser reviewer = Browser.at(PORTAL, Browser.WIDE).signIn(People.REVIEWER)) {
            Page page = reviewer.open(ADDRESS).page();
            reviewer.assertAccessible().assertNoSidewaysScroll().screenshot("overview");
            assertThat(page.innerText(".lede"))
                    .contains("1 of 58 counties have filed", "57 counties are overdue");
            List<String> state = row(page, "regions-h", "The whole state");
            assertThat(state.subList(0, 5)).containsExactly("58", "1", "1", "57", "1");
            // The columns: on time, late, not filed, approved.
            assertThat(row(page, "quarters-h", "July to September 2020"))
                    .containsExactly("0", "1", "57", "1");
            assertThat(row(page, "all-h", "Nevada").subList(0, 2))
                    .containsExactly("Approved", "99%");
            assertThat(row(page, "all-h", "Yuba").subList(0, 2)).containsExactly("Overdue", "0%");
            assertThat(row(page, "help-h", "Yuba").get(0))
                    .contains("This quarter is overdue; 0% of it is filled in.");
            assertThat(
                            page.locator("section[aria-labelledby=help-h] tbody td:first-child")
                                    .allInnerTexts())
                    .isSorted()
                    .hasSizeBetween(57, 58);
            page.setViewportSize(Browser.NARROW, 900);
            reviewer.assertReachable().assertNoSidewaysScroll().screenshot("375-overview");
        }
    }

    @Test
    @DisplayName("links a reviewer to a filing, but not a publisher, who reviews none")
    void links() {
        String filing = "href=\"/state/submission?county=29&amp;period=" + PERIOD + "\"";
        assertThat(read(People.REVIEWER)).contains(filing);
        assertThat(read(People.PUBLISHER)).contains("Nevada").doesNotContain(filing);
    }

    private static String read(People.Person person) {
        return STORY.as(person).get(ADDRESS).body();
    }

    @Test
    @DisplayName("takes a fixed number of statements")
    void statements() {
        read(People.REVIEWER);
        assertThat(PORTAL.during(() -> read(People.REVIEWER))).hasSizeLessThanOrEqualTo(21);
    }
}
