package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.csecprogress.builders.Staff;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.systemtests.MailServer.Mail;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A filing is sent and returned, with a mail server. */
@DisplayName("A notice")
class NoticesIT {
    private static final Portal PORTAL = Desks.portal();
    private static final MailServer MAIL = Desks.MAIL;

    /** A quarter that no other test of the portal files. */
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2025Q3");

    private static final String MONTHS = "July to September 2025";
    private static final String FILING = "Your filing for " + MONTHS;
    private static final String WHY = "Two sections do not agree. Look at the notes.";

    private static final Story STORY = new Story(PORTAL.url(""), PERIOD);

    @Test
    @DisplayName("of a filing's step is in the portal, and in one mail for all who want it")
    void told() {
        Filings filings = Filings.of(PORTAL);
        filings.add(
                new FiledQuarter(PERIOD)
                        .filled(Staff.county("Alameda"), filings)
                        .certified(Agency.CWS));
        wantNothingOfSubmissions();
        new Filer(STORY.as(People.CERTIFIER_PROB), Catalogs.builtIn().forPeriod(PERIOD), PERIOD)
                .certify(STORY.as(People.CERTIFIER_PROB));
        assertMailed(
                7,
                new Told(FILING + " was sent to CDSS", People.SECOND_PREPARER),
                new Told(FILING + " was sent to CDSS", People.CERTIFIER_CWS),
                new Told(FILING + " was sent to CDSS", People.CERTIFIER_PROB),
                new Told("Alameda County sent its filing for " + MONTHS, People.REVIEWER),
                new Told("Alameda County sent its filing for " + MONTHS, People.DEPUTY),
                new Told("Alameda County sent its filing for " + MONTHS, People.ENTERING),
                new Told("Alameda County sent its filing for " + MONTHS, People.ALSO_ENTERING));
        assertInPortal();
        giveBack();
        assertMailed(
                11,
                new Told(FILING + " was returned", People.PREPARER),
                new Told(FILING + " was returned", People.SECOND_PREPARER),
                new Told(FILING + " was returned", People.CERTIFIER_CWS),
                new Told(FILING + " was returned", People.CERTIFIER_PROB));
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE).signIn(People.CERTIFIER_CWS)) {
            browser.open("/notices").assertFits();
        }
    }

    /** A subject and its recipient. */
    private record Told(String subject, String to) {
        Told(String subject, People.Person to) {
            this(subject, to.username());
        }
    }

    private static void wantNothingOfSubmissions() {
        Web preparer = STORY.as(People.PREPARER);
        HtmlForm choice = preparer.form("/notices", "mail-form");
        Filer.stay(preparer.press(choice.set("wanted", "DECISIONS", "RELEASES"), "choose"));
    }

    private static void giveBack() {
        String review = Story.review(PERIOD);
        Web reviewer = STORY.as(People.REVIEWER);
        ReviewPage.begin(reviewer, review);
        ReviewPage.giveBack(reviewer, review, WHY);
    }

    /** Checks that so many mails were sent about the quarter, the last ones of them these. */
    private static void assertMailed(int all, Told... last) {
        Predicate<Mail> such = mail -> mail.subject().contains(MONTHS);
        MAIL.await(all, such);
        new OutboxPage(STORY.as(People.ADMIN)).awaitEmpty();
        List<Mail> mails = MAIL.await(all, such);
        assertThat(mails).hasSize(all).extracting(Mail::id).doesNotHaveDuplicates();
        assertThat(mails).extracting(Mail::kind).containsOnly("auto-generated");
        assertThat(mails.subList(all - last.length, all))
                .extracting(mail -> new Told(mail.subject(), mail.to()))
                .containsExactlyInAnyOrder(last);
        assertThat(mails)
                .allSatisfy(
                        mail ->
                                assertThat(mail.body())
                                        .contains("http://progress.localhost/")
                                        .doesNotContain("Two sections"));
    }

    private static void assertInPortal() {
        Web preparer = STORY.as(People.PREPARER);
        assertThat(preparer.get("/county/home").body()).containsPattern("Notices \\(\\d+ new\\)");
        assertThat(preparer.get("/notices").body())
                .contains(FILING + " was sent to CDSS")
                .contains("CP-2025Q3-01-1");
        Filer.stay(preparer.press(preparer.form("/notices", "notices-form"), "readAll"));
        assertThat(preparer.get("/county/home").body())
                .doesNotContainPattern("Notices \\(\\d+ new\\)");
        assertThat(STORY.as(People.OTHER_COUNTY).get("/notices").body())
                .doesNotContain("Alameda")
                .doesNotContain(MONTHS);
    }
}
