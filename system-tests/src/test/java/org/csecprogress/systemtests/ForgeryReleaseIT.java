package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.systemtests.Forgery.refused;
import static org.csecprogress.systemtests.Sessions.as;

import java.util.List;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.PlayedRelease;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Attacks releases of Modoc alone: one that is built, one that is signed, and those before. */
@DisplayName("Nothing is written by a button of a release")
class ForgeryReleaseIT {
    private static final String COUNTY = "25";
    private static final String BUILT = "2022Q4";
    private static final String SIGNED = "2023Q1";
    private static final String CLEARED = "2020Q1";
    private static final String OVERTAKEN =
            "A text or a decision has changed since you opened the page.";

    @BeforeAll
    static void release() {
        // It is published first: later ones would have to account for these.
        Story.onShared();
        Filings filings = Filings.of(Portal.shared());
        filings.add(ofModoc(BUILT).built());
        filings.add(ofModoc(SIGNED).signed());
    }

    private static FilingBuilder filing(String quarter) {
        return Filings.of(Portal.shared())
                .aFiling()
                .of("Modoc")
                .in(quarter)
                .answered(Story.answers(Catalogs.builtIn().forPeriod(ReportingPeriod.of(quarter))))
                .approved();
    }

    private static PlayedRelease ofModoc(String quarter) {
        Filings filings = Filings.of(Portal.shared());
        return filings.aRelease().in(quarter).of(filings.add(filing(quarter)));
    }

    /** Returns the name of a button of the first line. */
    private static String row(String button) {
        return (button.equals("agree") ? "rules:0:" : "cards:0:") + button;
    }

    private static String release(String quarter) {
        return "/state/release?number=" + quarter + "-r1";
    }

    private static String texts(String quarter, String county) {
        return "/state/texts?number=" + quarter + "-r1&county=" + county;
    }

    @Test
    @DisplayName("that freezes a quarter, for another office")
    void freeze() {
        Filings.of(Portal.shared()).add(filing("2022Q3"));
        ForgedButton freeze =
                OpenPage.of(People.PUBLISHER, "/state/freeze?period=2022Q3")
                        .button("freeze", "freeze-now");
        freeze.isRefusedTo(People.DISCLOSURE, People.REVIEWER, People.ADMIN);
        freeze.isTaken();
    }

    @Test
    @DisplayName("that agrees to what protects figures or audits the archive, for a reviewer")
    void protection() {
        OpenPage.of(People.DISCLOSURE, "/state/protection")
                .button("protection", row("agree"))
                .isRefusedTo(People.REVIEWER, People.ADMIN);
        OpenPage.of(People.DISCLOSURE, "/state/archive-audit")
                .button("archive-audit", "audit", "audit", "audit")
                .isRefusedTo(People.REVIEWER, People.PREPARER);
    }

    @Test
    @DisplayName("that signs it, for another office or out of turn")
    void sign() {
        OpenPage page = OpenPage.of(People.STATISTICS, release(BUILT));
        page.button("sign-form", "sign")
                .isRefusedTo(People.PUBLISHER, People.DISCLOSURE, People.REVIEWER);
        refused(
                "signing what was not opened",
                () -> as(People.STATISTICS).press(page.form("sign-form"), "sign"));
        assertThat(
                        OpenPage.of(People.DEPARTMENT, release(BUILT))
                                .form("sign-form")
                                .buttonLike("sign"))
                .as("the department before the others")
                .isEmpty();
    }

    @Test
    @DisplayName("that clears it, for another office")
    void clear() {
        OpenPage page = OpenPage.of(People.DISCLOSURE, release(SIGNED));
        page.button("clear-form", "clear-release", "decision", Story.DECISION)
                .isRefusedTo(People.PUBLISHER, People.STATISTICS, People.REVIEWER);
    }

    @Test
    @DisplayName("that publishes it, before it is cleared")
    void publish() {
        for (String quarter : List.of(BUILT, SIGNED)) {
            HtmlForm built = OpenPage.of(People.PUBLISHER, release(quarter)).form("publish-form");
            built.force("read", "true").force("typed", quarter + "-r1");
            refused(
                    "publishing what is not cleared",
                    () -> as(People.PUBLISHER).press(built, "publish"));
        }
    }

    @Test
    @DisplayName("that unfreezes it or builds it, for another office or a release that is built")
    void build() {
        OpenPage page = OpenPage.of(People.PUBLISHER, release(BUILT));
        page.button("back-form", "thaw", "reason", "Two counties look again.")
                .isRefusedTo(People.DISCLOSURE, People.STATISTICS, People.REVIEWER);
        HtmlForm back = page.form("back-form").force("reason", "Two counties look again.");
        for (String button : List.of("build", "build-stop", "stop", "restate")) {
            refused(
                    button + " of a built release",
                    () -> as(People.PUBLISHER).press(back.copy(), button));
        }
        HtmlForm officers = OpenPage.of(People.DISCLOSURE, release(BUILT)).form("back-form");
        officers.force("reason", "One text is read again.");
        for (String button : List.of("revoke", "stop", "lift")) {
            refused(
                    button + " of a built release",
                    () -> as(People.DISCLOSURE).press(officers.copy(), button));
        }
    }

    @Test
    @DisplayName("that withdraws it, for another office or before it was proposed")
    void withdraw() {
        String published = release(Story.FILED.toString());
        OpenPage page = OpenPage.of(People.PUBLISHER, published);
        page.button(
                        "withdraw-form",
                        "withdraw-propose",
                        "notice-en",
                        "A method was wrong.",
                        "notice-es",
                        "Un método era incorrecto.")
                .isRefusedTo(People.STATISTICS, People.LEGAL, People.REVIEWER, People.ADMIN);
        HtmlForm form = page.form("withdraw-form");
        refused(
                "agreeing to what nobody proposed",
                () -> as(People.PUBLISHER).press(form, "withdraw-agree"));
    }

    @Test
    @DisplayName("for a text, for another office, and for everybody once it is published")
    void texts() {
        OpenPage page = OpenPage.of(People.DISCLOSURE, texts(BUILT, COUNTY));
        as(People.DISCLOSURE).press(page.form("texts"), row("choose"));
        ForgedButton back = page.button("back-form", "back", "reason", "It tells a count.");
        for (ForgedButton button :
                List.of(
                        page.button("texts", "passAll"),
                        page.button("texts", row("pass")),
                        page.button("texts", row("choose")),
                        back)) {
            button.isRefusedTo(People.PUBLISHER, People.REVIEWER, People.PREPARER);
        }
        HtmlForm others = OpenPage.of(People.PUBLISHER, page.address()).form("texts");
        assertThat(others.buttonOf("pass")).isEmpty();
        HtmlForm published =
                OpenPage.of(People.DISCLOSURE, texts(Story.FILED.toString(), "01")).form("texts");
        assertThat(published.buttonOf("choose")).isEmpty();
        for (String button : List.of(row("choose"), row("pass"), "back")) {
            published.force("reason", "It tells a count.");
            refused(
                    "deciding what is published",
                    () -> as(People.DISCLOSURE).press(published, button));
        }
        HtmlForm before = OpenPage.of(People.DISCLOSURE, page.address()).form("texts");
        back.isTaken();
        String late = as(People.DISCLOSURE).press(before.copy(), row("pass")).body();
        assertThat(Filer.complaints(late)).contains(OVERTAKEN);
        refused(
                "deciding over a decision that was not seen",
                () -> as(People.DISCLOSURE).press(before, row("pass")));
    }

    @Test
    @DisplayName("for commentary, for another office")
    void commentary() {
        OpenPage page =
                OpenPage.of(
                        People.PUBLISHER, "/state/commentary?number=" + BUILT + "-r1&section=3");
        ForgedButton save =
                page.button(
                        "commentary",
                        "commentary-save",
                        "text-en",
                        "Screening grew.",
                        "text-es",
                        "Creció.");
        save.isRefusedTo(People.DISCLOSURE, People.REVIEWER, People.PREPARER);
        HtmlForm others = OpenPage.of(People.DISCLOSURE, page.address()).form("commentary");
        assertThat(others.buttonLike("commentary-save")).isEmpty();
        save.isTaken();
    }

    @Test
    @DisplayName("that lets somebody read it early, for another office")
    void embargo() {
        Filings.of(Portal.shared()).add(ofModoc(CLEARED).cleared());
        String page = "/state/embargo?number=" + CLEARED + "-r1";
        try {
            ForgedButton add =
                    OpenPage.of(People.PUBLISHER, page)
                            .button(
                                    "name-form",
                                    "add-reader",
                                    "name",
                                    "Ana Ruiz",
                                    "position",
                                    "Reporter",
                                    "organization",
                                    "The Valley Post",
                                    "reason_input",
                                    "NEWS",
                                    "email",
                                    "ana@post.example");
            add.isRefusedTo(People.DISCLOSURE, People.ADMIN, People.STATISTICS, People.PREPARER);
            add.isTaken();
            ForgedButton agree = line(People.DISCLOSURE, page, "agree");
            agree.isRefusedTo(People.PUBLISHER, People.ADMIN, People.LEGAL, People.CERTIFIER_CWS);
            agree.isTaken();
            ForgedButton renew = line(People.PUBLISHER, page, "renew");
            renew.isRefusedTo(People.DISCLOSURE, People.ADMIN, People.AUDITOR);
            renew.isTaken();
            ForgedButton end = line(People.PUBLISHER, page, "end");
            end.isRefusedTo(People.ADMIN, People.STATISTICS, People.REVIEWER);
            end.isTaken();
        } finally {
            // Later releases would have to account for one that is cleared.
            OpenPage.of(People.PUBLISHER, release(CLEARED))
                    .button("back-form", "thaw", "reason", "Two counties look again.")
                    .isTaken();
        }
    }

    private static ForgedButton line(People.Person person, String page, String button) {
        return OpenPage.of(person, page).inLine("readers-form", "embargo-readers", button);
    }
}
