package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.systemtests.Forgery.assertNothingIsWritten;
import static org.csecprogress.systemtests.Forgery.forged;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends the buttons outside a quarter's steps as other roles, from another session and by a link.
 * {@link ForgeryIT} covers the steps of a quarter.
 */
@DisplayName("Nothing is written by a button")
class ForgeryDeskIT {
    private static final Portal PORTAL = Portal.shared();
    private static final ReportingPeriod PERIOD = Story.FILED;
    private static final String QUEUE = "/state/queue?period=" + PERIOD;
    private static final String APPROVALS = "/state/approvals?period=" + PERIOD + "&chosen=01.1.0";
    private static final String SITE_TEXT = "/state/site-text?kind=BANNER";
    private static final String REVIEW = Story.review(PERIOD);

    /** A form on every page, whose view state everybody therefore has. */
    private static final String OWN_FORM = "mail-form";

    private static Story story;

    @BeforeAll
    static void play() {
        Story.onShared();
        story = new Story(PORTAL.url(""), PERIOD);
    }

    /**
     * A button and what completes its form.
     *
     * @param owner who may press the button
     * @param page the page that has the form
     * @param fields names and values, alternating
     */
    private record Line(
            People.Person owner, String page, String form, String button, List<String> fields) {
        HtmlForm filled() {
            HtmlForm filled = story.as(owner).form(page, form);
            for (int i = 0; i < fields.size(); i += 2) {
                filled.force(fields.get(i), fields.get(i + 1));
            }
            return filled;
        }

        @Override
        public String toString() {
            return button + " on " + page;
        }
    }

    private static Line reviewer(String page, String form, String button, String... fields) {
        return new Line(People.REVIEWER, page, form, button, List.of(fields));
    }

    private static Line admin(String page, String form, String button, String... fields) {
        return new Line(People.ADMIN, page, form, button, List.of(fields));
    }

    private static Line county(String page, String form, String button, String... fields) {
        return new Line(People.PREPARER, page, form, button, List.of(fields));
    }

    static Stream<Line> ofReviewers() {
        String start = "start-form";
        return Stream.of(
                reviewer(QUEUE, "choose-form", "assign", "chosen", "01.1.0", "assignee", "5"),
                reviewer(QUEUE, "choose-form", "to-approvals", "chosen", "01.1.0"),
                reviewer(QUEUE, "take-form", "take", "take", "01.1"),
                reviewer(QUEUE, "views-form", "view-keep", "view-name", "Forged"),
                reviewer(QUEUE, "views-form", "forget", "forget", "Forged"),
                reviewer(APPROVALS, "approvals", "approve-all", "ready", "01.1.0"),
                reviewer(
                        "/state/reviewers",
                        "leave",
                        "leave-set",
                        "first",
                        "2030-01-02",
                        "last",
                        "2030-01-09",
                        "deputy",
                        "11"),
                reviewer("/state/reviewers", "leave", "leave-end"),
                reviewer("/state/calendar", "decide-form", "grant", "grant", "1"),
                reviewer("/state/calendar", "decide-form", "refuse", "refuse", "1"),
                reviewer("/state/milestones?county=01", "progress", "dues"),
                reviewer("/state/milestones?county=01", "progress", "approve", "approve", "x"),
                reviewer("/state/milestones", "progress-all", "all"),
                reviewer(REVIEW, "remove-form", "remove", "remove", "1"),
                reviewer(REVIEW, "remove-form", "reopen", "reopen-form", "reopen-form"),
                reviewer(REVIEW, "remove-form", "start", start, start),
                reviewer(
                        REVIEW,
                        "remove-form",
                        "correction-send",
                        "correction-form",
                        "correction-form",
                        "correction",
                        "OPEN"),
                reviewer(
                        REVIEW + "&view=ALL&comment=PV-02",
                        "remove-form",
                        "figures-save",
                        "figures-form",
                        "figures-form",
                        "figures-comment",
                        "Forged."));
    }

    static Stream<Line> ofAdministrators() {
        String account = "/state/account?id=2";
        String coming =
                "/state/calendar?period="
                        + ReportingPeriod.containing(LocalDate.now(CaliforniaTime.ZONE));
        return Stream.of(
                admin(account, "grant", "grant-action", "role", "COUNTY_PREPARER", "place", "01"),
                admin(account, "roles", "revoke", "revoke", "COUNTY_CERTIFIER.CWS@01"),
                admin(account, "links", "link-new"),
                admin(account, "links", "link-withdraw"),
                admin(account, "off", "disable"),
                admin(account, "off", "enable", "on", "on"),
                admin("/state/accounts/invite", "invite", "invite-action", "name", "A. Forged"),
                admin(
                        SITE_TEXT,
                        "write",
                        "site-propose",
                        "words-en",
                        "Forged",
                        "words-es",
                        "Falso"),
                admin(SITE_TEXT, "write", "site-pass", "read", "read"),
                admin(SITE_TEXT, "write", "site-back", "read", "read", "reason", "Forged."),
                admin(coming, "days-form", "save", "RELEASE", "2031-01-02"),
                admin("/state/outbox", "test-form", "test"),
                admin("/state/outbox", "test-form", "again", "again", "1"),
                admin("/state/outbox", "test-form", "allAgain", "allAgain", "all"));
    }

    static Stream<Line> ofCounties() {
        return Stream.of(
                county("/county/tokens", "make", "make-action", "name", "Forged", "days", "30"),
                county("/county/tokens", "make", "revoke", "revoke", "1"),
                county("/county/calendar", "link-form", "link"),
                county("/county/calendar", "link-form", "revoke", "revoke", "1"),
                county("/county/calendar", "link-form", "ask", "quarter", PERIOD.toString()),
                county("/county/calendar", "link-form", "withdraw", "withdraw", "1"),
                county("/county/documents", "documents-form", "add"),
                county("/county/documents", "documents-form", "share"),
                county("/county/documents", "documents-form", "withdraw"),
                county("/notices", OWN_FORM, "open", "start", "start"),
                county("/notices", OWN_FORM, "answer", "remarks", "remarks"));
    }

    @ParameterizedTest
    @MethodSource("ofReviewers")
    @DisplayName("of a reviewer, by another office or a county")
    void reviewers(Line line) {
        refused(line, List.of(People.PUBLISHER, People.ADMIN, People.PREPARER));
    }

    @ParameterizedTest
    @MethodSource("ofAdministrators")
    @DisplayName("of an administrator, by another office or a county")
    void administrators(Line line) {
        refused(line, List.of(People.REVIEWER, People.AUDITOR, People.PREPARER));
    }

    @ParameterizedTest
    @MethodSource("ofCounties")
    @DisplayName("of a county, by CDSS")
    void counties(Line line) {
        refused(line, List.of(People.REVIEWER, People.ADMIN, People.PUBLISHER));
    }

    @Test
    @DisplayName("of a certifier, by a preparer")
    void certifier() {
        refused(
                new Line(
                        People.CERTIFIER_CWS,
                        "/county/home?period=" + PERIOD,
                        "correct",
                        "ask-correction",
                        List.of("reason", "Forged.")),
                List.of(People.PREPARER, People.REVIEWER));
    }

    private static void refused(Line line, List<People.Person> strangers) {
        String path = line.page().replaceFirst("\\?.*", "");
        for (People.Person stranger : strangers) {
            Web web = story.as(stranger);
            HtmlForm own = web.form("/notices", OWN_FORM);
            HtmlForm sent = line.filled();
            assertNothingIsWritten(
                    PORTAL,
                    line + " by " + stranger.role(),
                    () -> web.post(path, forged(sent, own, line.button())));
        }
        Web again = Web.signedIn(PORTAL.url(""), line.owner());
        HtmlForm sent = line.filled();
        assertNothingIsWritten(
                PORTAL, line + " from a second session", () -> again.press(sent, line.button()));
        Web owner = story.as(line.owner());
        String link = line.page() + (line.page().contains("?") ? "&" : "?") + line.button() + "=1";
        assertNothingIsWritten(PORTAL, line + " by a link", () -> owner.get(link));
    }

    @Test
    @DisplayName("of someone else's notice or token")
    void somebodyElses() {
        Web preparer = story.as(People.PREPARER);
        HtmlForm make = preparer.form("/county/tokens", "make");
        Filer.go(preparer.press(make.set("name", "Forged"), "make-action"));
        HtmlForm tokens = preparer.form("/county/tokens", "tokens");
        String token = tokens.pressed("revoke").stream().reduce((a, b) -> b).get().getValue();
        Web yuba = story.as(People.OTHER_COUNTY);
        HtmlForm theirs = yuba.form("/county/tokens", "make").force("revoke", token);
        assertNothingIsWritten(PORTAL, "Alameda's token", () -> yuba.press(theirs, "revoke"));
        HtmlForm mine = story.as(People.REVIEWER).form("/notices", "notices-form");
        String notice = mine.pressed("read").stream().reduce((a, b) -> b).get().getValue();
        assertThat(notice).matches("\\d+");
        Web deputy = story.as(People.DEPUTY);
        HtmlForm own = deputy.form("/notices", "notices-form").force("read", notice);
        deputy.press(own, "read");
        HtmlForm unread = story.as(People.REVIEWER).form("/notices", "notices-form");
        assertThat(unread.pressed("read"))
                .as("another reviewer's notice stays unread")
                .anyMatch(pressed -> pressed.getValue().equals(notice));
        Web again = Web.signedIn(PORTAL.url(""), People.REVIEWER);
        for (String button : List.of("readAll", "choose")) {
            HtmlForm form =
                    story.as(People.REVIEWER)
                            .form("/notices", button.equals("readAll") ? "notices-form" : OWN_FORM);
            assertNothingIsWritten(
                    PORTAL, button + " from a second session", () -> again.press(form, button));
            assertNothingIsWritten(
                    PORTAL, button + " by a link", () -> again.get("/notices?" + button + "=all"));
        }
    }
}
