package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.systemtests.Forgery.assertNothingIsWritten;
import static org.csecprogress.systemtests.Forgery.forged;

import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A returned filing is withdrawn, twice. Each test builds on the ones before. */
@DisplayName("A filing that its county withdraws")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WithdrawalIT {
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2024Q3");
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(PERIOD);
    private static final Portal PORTAL = Portal.shared();
    private static final String WHY = "It was begun from the wrong report.";
    private static final String SENT = Story.review(PERIOD) + "&revision=1";

    private static Story story;
    private static Filer filer;

    /** Submits Alameda's filing and returns it. */
    @BeforeAll
    static void play() {
        Story.onShared();
        story = new Story(PORTAL.url(""), PERIOD);
        story.file();
        filer = new Filer(story.as(People.PREPARER), CATALOG, PERIOD);
        Web reviewer = story.as(People.REVIEWER);
        Filer.go(reviewer.press(reviewer.form(Story.review(PERIOD), "start-form"), "start"));
        HtmlForm decide = reviewer.form(Story.review(PERIOD), "decide-form");
        decide.set("decision", "RETURN").set("reason", "Look at the screening.");
        Filer.go(reviewer.press(decide, "decide-send"));
    }

    private static String page() {
        return filer.address("withdrawal");
    }

    private static String home() {
        return filer.address("home");
    }

    private static String revision(int number) {
        return filer.address("revision") + "&revision=" + number;
    }

    private static String receipt() {
        return filer.address("receipt") + "&revision=1";
    }

    private static Web welfare() {
        return story.as(People.CERTIFIER_CWS);
    }

    private static Web probation() {
        return story.as(People.CERTIFIER_PROB);
    }

    private static Web preparer() {
        return story.as(People.PREPARER);
    }

    private static void press(Web official, String form, String button) {
        HtmlForm shown = official.form(page(), form);
        if (shown.names().contains("reason")) {
            shown.set("reason", WHY);
        }
        Filer.go(official.press(shown, button));
    }

    @Test
    @Order(1)
    @DisplayName("needs a request with a reason, by an official only")
    void asked() {
        HtmlForm ask = welfare().form(page(), "act");
        assertThat(Filer.complaints(welfare().press(ask.copy(), "withdraw-ask").body()))
                .contains("Write the reason.");
        String telling = "Call 916-555-0134.";
        String refused = welfare().press(ask.copy().set("reason", telling), "withdraw-ask").body();
        assertThat(Filer.complaints(refused)).contains("Take out “916-555-0134”");
        assertThat(refused).as("what was typed is not lost").contains(">" + telling);
        assertThat(preparer().get(page()).body())
                .contains("Only the officials who certify the filing can withdraw it")
                .doesNotContain("withdraw-ask");
        HtmlForm state = preparer().form(filer.address("methods"), "texts");
        assertNothingIsWritten(
                PORTAL,
                "a preparer asks",
                () ->
                        preparer()
                                .post(
                                        page(),
                                        forged(
                                                ask.copy().set("reason", WHY),
                                                state,
                                                "withdraw-ask")));
        press(welfare(), "act", "withdraw-ask");
        assertThat(probation().get(home()).body())
                .contains("Child welfare asks to withdraw this filing");
        assertThat(probation().get("/notices").body())
                .contains("One agency asks to withdraw your filing for July to September 2024");
        assertThat(preparer().get(home()).body())
                .as("work goes on")
                .contains("/county/totals?period=" + PERIOD);
    }

    @Test
    @Order(2)
    @DisplayName("is withdrawn only when the other agency agrees")
    void agreed() {
        String own = welfare().get(page()).body();
        assertThat(own).contains("An official of probation has to agree or refuse", WHY);
        HtmlForm agree = probation().form(page(), "agree");
        HtmlForm state = welfare().form(filer.address("check"), "sign");
        assertNothingIsWritten(
                PORTAL,
                "the agency that asked agrees",
                () -> welfare().post(page(), forged(agree.copy(), state, "withdraw-agree")));
        Web yuba = story.as(People.OTHER_COUNTY);
        HtmlForm elsewhere =
                yuba.form(new Filer(yuba, CATALOG, Story.ELSEWHERE).address("methods"), "texts");
        assertNothingIsWritten(
                PORTAL,
                "another county agrees",
                () -> yuba.post(page(), forged(agree.copy(), elsewhere, "withdraw-agree")));
        try (Browser browser = Browser.at(PORTAL, Browser.NARROW).signIn(People.CERTIFIER_PROB)) {
            browser.open(page());
            browser.assertAccessible().assertNoSidewaysScroll().screenshot("375-withdrawal");
        }
        press(probation(), "agree", "withdraw-agree");
        assertNothingIsWritten(
                PORTAL, "pressed twice", () -> probation().press(agree, "withdraw-agree"));
    }

    @Test
    @Order(3)
    @DisplayName("stays readable with its receipt, revisions and history, for the state too")
    void readable() {
        for (String address : List.of(receipt(), revision(1), revision(2), page())) {
            assertThat(preparer().get(address).statusCode()).as(address).isEqualTo(200);
            assertThat(story.as(People.OTHER_COUNTY).get(address).statusCode())
                    .as("Yuba: " + address)
                    .isEqualTo(404);
        }
        assertThat(preparer().get(receipt()).body())
                .contains("CP-2024Q3-01-1", "The county has since withdrawn this filing");
        assertThat(preparer().get(home()).body())
                .contains("This quarter’s filing is withdrawn", "Start the filing");
        assertThat(preparer().get("/notices").body())
                .contains("Your filing for July to September 2024 is withdrawn");
        Web reviewer = story.as(People.REVIEWER);
        assertThat(reviewer.get("/notices").body())
                .contains("Alameda County withdrew its filing for July to September 2024");
        assertThat(story.as(People.DEPUTY).get("/notices").body())
                .as("who had no part in it")
                .doesNotContain("withdrew its filing for July to September 2024");
        assertThat(reviewer.get(SENT).body()).contains("Withdrawn").doesNotContain("decide-form");
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE).signIn(People.PREPARER)) {
            for (String address : List.of(page(), revision(1), home())) {
                browser.open(address);
                browser.assertAccessible();
            }
            browser.screenshot("1280-withdrawn-home");
        }
    }

    @Test
    @Order(4)
    @DisplayName("is restored when an official undoes the withdrawal")
    void undone() {
        HtmlForm undo = welfare().form(page(), "act");
        assertThat(Filer.complaints(welfare().press(undo, "withdraw-undo").body()))
                .contains("Write the reason.");
        press(welfare(), "act", "withdraw-undo");
        assertThat(preparer().get(home()).body())
                .contains("Returned", "Look at the screening.")
                .doesNotContain("This quarter’s filing is withdrawn");
        assertThat(preparer().form(section(), "figures").value("ID-01"))
                .isEqualTo(Story.answers(CATALOG).figure(total()).orElseThrow().written());
        assertThat(probation().get("/notices").body())
                .contains("Your filing for July to September 2024 was restored");
        assertThat(story.as(People.REVIEWER).get("/notices").body())
                .contains("Alameda County restored its filing for July to September 2024");
    }

    private static String section() {
        return filer.section(CATALOG.forms().get(0).code(), "");
    }

    private static CellKey total() {
        return CellKey.parse("ID-01");
    }

    @Test
    @Order(5)
    @DisplayName("stays when the other agency refuses, and is withdrawn in the end")
    void refusedFirst() {
        press(probation(), "act", "withdraw-ask");
        press(welfare(), "act", "withdraw-refuse");
        assertThat(probation().get("/notices").body())
                .contains("Your filing for July to September 2024 was not withdrawn");
        assertThat(probation().get(home()).body()).doesNotContain("asks to withdraw this filing");
        press(probation(), "act", "withdraw-ask");
        press(welfare(), "agree", "withdraw-agree");
    }

    @Test
    @Order(6)
    @DisplayName("is copied to a new one, after which the withdrawal cannot be undone")
    void startedAnew() {
        HtmlForm start = preparer().form(home(), "start");
        assertThat(Filer.complaints(preparer().press(start.copy(), "open").body()))
                .contains("Choose how to begin the filing.");
        assertThat(preparer().press(start.copy().force("from", "7"), "open").statusCode())
                .as("a revision that there is not")
                .isEqualTo(404);
        HtmlForm undo = welfare().form(page(), "act").set("reason", WHY);
        Filer.go(preparer().press(start.set("from", "2"), "open"));
        assertThat(preparer().form(section(), "figures").value("ID-01"))
                .isEqualTo(Story.answers(CATALOG).figure(total()).orElseThrow().written());
        assertThat(preparer().get(page()).body())
                .contains("The current filing started from these answers.")
                .contains("Receipt CP-2024Q3-01-1");
        assertNothingIsWritten(
                PORTAL, "undoing it now", () -> welfare().press(undo, "withdraw-undo"));
        assertThat(preparer().get(receipt()).statusCode()).isEqualTo(200);
        assertThat(story.as(People.REVIEWER).get(SENT).statusCode()).isEqualTo(200);
        // Explanations and texts were copied, so nothing is left to explain.
        filer.certify(welfare());
    }
}
