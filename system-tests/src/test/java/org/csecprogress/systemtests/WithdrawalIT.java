package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.systemtests.Forgery.assertNothingIsWritten;
import static org.csecprogress.systemtests.Forgery.forged;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Alameda withdraws filings, each test one of another quarter. */
@DisplayName("A filing that its county withdraws")
class WithdrawalIT {
    private static final Portal PORTAL = Desks.portal();
    private static final Filings FILINGS = Filings.of(PORTAL);
    private static final Story STORY = new Story(PORTAL.url(""));
    private static final Catalog CATALOG =
            Catalogs.builtIn().forPeriod(ReportingPeriod.of("2024Q3"));
    private static final String WHY = "It was begun from the wrong report.";

    /** Begins a filing lately, because a withdrawal can be undone for some days only. */
    private static FilingBuilder filing(String quarter) {
        String begun = Instant.now().minus(Duration.ofHours(12)).toString();
        return FILINGS.aFiling().of("Alameda").in(quarter).at(begun);
    }

    private static Filer filer(Web web, String quarter) {
        return new Filer(web, CATALOG, ReportingPeriod.of(quarter));
    }

    private static String page(String quarter) {
        return filer(preparer(), quarter).address("withdrawal");
    }

    private static String home(String quarter) {
        return filer(preparer(), quarter).address("home");
    }

    private static String revision(String quarter, int number) {
        return filer(preparer(), quarter).address("revision") + "&revision=" + number;
    }

    private static String receipt(String quarter) {
        return filer(preparer(), quarter).address("receipt") + "&revision=1";
    }

    private static List<String> addresses(String quarter) {
        return List.of(receipt(quarter), revision(quarter, 1), revision(quarter, 2), page(quarter));
    }

    private static String sent(String quarter) {
        return Story.review(ReportingPeriod.of(quarter)) + "&revision=1";
    }

    private static Web welfare() {
        return STORY.as(People.CERTIFIER_CWS);
    }

    private static Web probation() {
        return STORY.as(People.CERTIFIER_PROB);
    }

    private static Web preparer() {
        return STORY.as(People.PREPARER);
    }

    private static void press(Web official, String quarter, String form, String button) {
        HtmlForm shown = official.form(page(quarter), form);
        if (shown.names().contains("reason")) {
            shown.set("reason", WHY);
        }
        Filer.go(official.press(shown, button));
    }

    private static String notices(Web person) {
        return person.get("/notices").body();
    }

    private static String firstFigure(String quarter) {
        String section = filer(preparer(), quarter).section(CATALOG.forms().get(0).code(), "");
        return preparer().form(section, "figures").value("ID-01");
    }

    @Test
    @DisplayName("needs a request with a reason, by an official only")
    void needsReason() {
        String quarter = "2022Q1";
        FILINGS.add(filing(quarter).opened());
        HtmlForm ask = welfare().form(page(quarter), "act");
        assertThat(Filer.complaints(welfare().press(ask.copy(), "withdraw-ask").body()))
                .contains("Write the reason.");
        String telling = "Call 916-555-0134.";
        String refused = welfare().press(ask.copy().set("reason", telling), "withdraw-ask").body();
        assertThat(Filer.complaints(refused)).contains("Take out “916-555-0134”");
        assertThat(refused).as("what was typed is not lost").contains(">" + telling);
        assertThat(preparer().get(page(quarter)).body())
                .contains("Only the officials who certify the filing can withdraw it")
                .doesNotContain("withdraw-ask");
        HtmlForm state = preparer().form(filer(preparer(), quarter).address("methods"), "texts");
        var asking = forged(ask.set("reason", WHY), state, "withdraw-ask");
        assertNothingIsWritten(
                PORTAL, "a preparer asks", () -> preparer().post(page(quarter), asking));
    }

    @Test
    @DisplayName("is withdrawn only when the other agency agrees")
    void needsOtherAgency() {
        String quarter = "2022Q2";
        FILINGS.add(filing(quarter).withdrawalAsked());
        assertThat(welfare().get(page(quarter)).body())
                .contains("An official of probation has to agree or refuse")
                .contains("It was the wrong quarter.");
        HtmlForm agree = probation().form(page(quarter), "agree");
        HtmlForm state = welfare().form("/notices", Forgery.OWN_FORM);
        var own = forged(agree.copy(), state, "withdraw-agree");
        assertNothingIsWritten(
                PORTAL, "the agency that asked agrees", () -> welfare().post(page(quarter), own));
        FILINGS.add(FILINGS.aFiling().of("Yuba").in(quarter).opened());
        Web yuba = STORY.as(People.OTHER_COUNTY);
        HtmlForm elsewhere = yuba.form(filer(yuba, quarter).address("methods"), "texts");
        assertNothingIsWritten(
                PORTAL,
                "another county agrees",
                () -> yuba.post(page(quarter), forged(agree.copy(), elsewhere, "withdraw-agree")));
        Filer.go(probation().press(agree, "withdraw-agree"));
        assertThat(preparer().get(home(quarter)).body())
                .contains("This quarter’s filing is withdrawn", "Start the filing");
        assertNothingIsWritten(
                PORTAL, "pressed twice", () -> probation().press(agree, "withdraw-agree"));
    }

    @Test
    @DisplayName("tells who has to know at each step, up to its restoration")
    void tellsAtEachStep() {
        String quarter = "2024Q3";
        FILINGS.add(filing(quarter).returned());
        press(probation(), quarter, "act", "withdraw-ask");
        press(welfare(), quarter, "act", "withdraw-refuse");
        assertThat(notices(probation()))
                .contains("Your filing for July to September 2024 was not withdrawn");
        assertThat(probation().get(home(quarter)).body())
                .doesNotContain("asks to withdraw this filing");
        press(welfare(), quarter, "act", "withdraw-ask");
        assertThat(probation().get(home(quarter)).body())
                .contains("Child welfare asks to withdraw this filing");
        assertThat(notices(probation()))
                .contains("One agency asks to withdraw your filing for July to September 2024");
        assertThat(preparer().get(home(quarter)).body())
                .as("work goes on")
                .contains("/county/totals?period=" + quarter);
        press(probation(), quarter, "agree", "withdraw-agree");
        assertThat(notices(preparer()))
                .contains("Your filing for July to September 2024 is withdrawn");
        assertThat(notices(STORY.as(People.REVIEWER)))
                .contains("Alameda County withdrew its filing for July to September 2024");
        assertThat(notices(STORY.as(People.DEPUTY)))
                .as("who had no part in it")
                .doesNotContain("withdrew its filing for July to September 2024");
        press(welfare(), quarter, "act", "withdraw-undo");
        assertThat(notices(probation()))
                .contains("Your filing for July to September 2024 was restored");
        assertThat(notices(STORY.as(People.REVIEWER)))
                .contains("Alameda County restored its filing for July to September 2024");
    }

    @Test
    @DisplayName("stays readable with its receipt, revisions and history, for the state too")
    void staysReadable() {
        String quarter = "2022Q3";
        FILINGS.add(filing(quarter).returned().withdrawn());
        for (String address : addresses(quarter)) {
            assertThat(preparer().get(address).statusCode()).as(address).isEqualTo(200);
            assertThat(STORY.as(People.OTHER_COUNTY).get(address).statusCode())
                    .as("Yuba: " + address)
                    .isEqualTo(404);
        }
        assertThat(preparer().get(receipt(quarter)).body())
                .contains("CP-2022Q3-01-1", "The county has since withdrawn this filing");
        assertThat(STORY.as(People.REVIEWER).get(sent(quarter)).body())
                .contains("Withdrawn")
                .doesNotContain("approving-form", "returning-form", "reopening-form");
    }

    @Test
    @DisplayName("is restored when an official undoes the withdrawal")
    void isRestored() {
        String quarter = "2022Q4";
        FILINGS.add(filing(quarter).complete().returned().withdrawn());
        HtmlForm undo = welfare().form(page(quarter), "act");
        assertThat(Filer.complaints(welfare().press(undo, "withdraw-undo").body()))
                .contains("Write the reason.");
        press(welfare(), quarter, "act", "withdraw-undo");
        assertThat(preparer().get(home(quarter)).body())
                .contains("Returned", "Please look at ID-03.")
                .doesNotContain("This quarter’s filing is withdrawn");
        assertThat(firstFigure(quarter)).isEqualTo("0");
    }

    @Test
    @DisplayName("is copied to a new one, after which the withdrawal cannot be undone")
    void isCopied() {
        String quarter = "2023Q1";
        FILINGS.add(
                filing(quarter).complete().returned().explained(List.of("Q-06|VC-01")).withdrawn());
        HtmlForm start = preparer().form(home(quarter), "start");
        assertThat(Filer.complaints(preparer().press(start.copy(), "open").body()))
                .contains("Choose how to begin the filing.");
        assertNothingIsWritten(
                PORTAL,
                "from a revision that there is not",
                () -> preparer().press(start.copy().force("from", "7"), "open"));
        HtmlForm undo = welfare().form(page(quarter), "act").set("reason", WHY);
        Filer.go(preparer().press(start.set("from", "2"), "open"));
        assertThat(firstFigure(quarter)).isEqualTo("0");
        assertThat(preparer().get(page(quarter)).body())
                .contains("The current filing started from these answers.")
                .contains("Receipt CP-2023Q1-01-1");
        assertNothingIsWritten(
                PORTAL, "undoing it now", () -> welfare().press(undo, "withdraw-undo"));
        assertThat(preparer().get(receipt(quarter)).statusCode()).isEqualTo(200);
        assertThat(STORY.as(People.REVIEWER).get(sent(quarter)).statusCode()).isEqualTo(200);
        // The explanation was copied, so nothing is left to explain.
        filer(preparer(), quarter).certify(welfare());
    }

    @Test
    @DisplayName("is shown accessibly, to the official who agrees and once it is withdrawn")
    void look() {
        FILINGS.add(filing("2023Q2").withdrawalAsked());
        FILINGS.add(filing("2023Q3").returned().withdrawn());
        try (Browser browser = Browser.at(PORTAL, Browser.NARROW).signIn(People.CERTIFIER_PROB)) {
            browser.open(page("2023Q2"));
            browser.assertAccessible().assertNoSidewaysScroll().screenshot("375-withdrawal");
            for (String address : List.of(page("2023Q3"), revision("2023Q3", 1), home("2023Q3"))) {
                browser.open(address).assertAccessible();
            }
            browser.screenshot("375-withdrawn-home");
        }
    }
}
