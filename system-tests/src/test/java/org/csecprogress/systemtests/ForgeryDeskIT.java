package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.systemtests.Forgery.OWN_FORM;
import static org.csecprogress.systemtests.Forgery.forged;
import static org.csecprogress.systemtests.Forgery.refused;
import static org.csecprogress.systemtests.Forgery.written;
import static org.csecprogress.systemtests.Sessions.again;
import static org.csecprogress.systemtests.Sessions.as;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csecprogress.calendar.Extension;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Attacks the desks of reviewers and counties, as other roles, from another session and by links.
 */
@DisplayName("Nothing is written by a button of a desk")
class ForgeryDeskIT {
    private static final Pattern NEW = Pattern.compile("Notices \\((\\d+) new\\)");

    private static AttackedFiling filing;

    @BeforeAll
    static void file() {
        filing = AttackedFiling.of("Modoc", "2023Q2", submitted -> submitted.complete().inReview());
        Filings.of(Portal.shared())
                .persist(
                        new Extension(
                                new CountyCode("01"),
                                ReportingPeriod.of(filing.quarter()),
                                LocalDate.of(2023, 8, 7),
                                "A system is moved.",
                                new Actor(1, People.PREPARER.name(), Set.of()),
                                Instant.parse("2023-07-20T17:00:00Z")));
    }

    /** Returns how the queue calls the filing. */
    private static String chosen() {
        return filing.submission().county().value() + "." + filing.version();
    }

    private static OpenPage page(String address) {
        return OpenPage.of(People.REVIEWER, address);
    }

    static Stream<ForgedButton> inTheQueue() {
        String address = "/state/queue?period=" + filing.quarter();
        OpenPage queue = page(address);
        OpenPage approvals =
                page("/state/approvals?period=" + filing.quarter() + "&chosen=" + chosen() + ".0");
        String modoc = filing.submission().county().value();
        HtmlForm selected = QueuePage.selected(as(People.REVIEWER), address, List.of(modoc));
        OpenPage dialog =
                new OpenPage(
                        People.REVIEWER,
                        address,
                        as(People.REVIEWER).press(selected, "assign-open").body());
        String take = new QueuePage(queue.body()).button(modoc, "take");
        return Stream.of(
                queue.button("choose-form", "assign-open", QueuePage.SELECTION, modoc),
                dialog.button("assign-form", "assign", "assignee_input", "0"),
                queue.button("choose-form", "to-approvals", QueuePage.SELECTION, modoc),
                queue.button("choose-form", take),
                queue.button("views-form", "view-keep", "view-name", "Forged"),
                queue.button("views-form", ofFirst("forget")),
                approvals.button("approvals", "approve-all"));
    }

    /** Returns the name of a button beside the first of the reviewer's views. */
    private static String ofFirst(String button) {
        return "own:0:" + button;
    }

    @Test
    @DisplayName("of the queue, unless its reader presses it")
    void taken() {
        OpenPage queue = page("/state/queue?period=" + filing.quarter());
        queue.button("views-form", "view-keep", "view-name", "Kept").isTaken();
        page(queue.address()).button("views-form", ofFirst("forget")).isTaken();
    }

    static Stream<ForgedButton> ofReviewers() {
        OpenPage reviewers = page("/state/reviewers");
        OpenPage toGrant = deciding("to-grant");
        OpenPage toRefuse = deciding("to-refuse");
        OpenPage milestones = page("/state/milestones?county=01");
        return Stream.of(
                reviewers.button(
                        "leave",
                        "leave-set",
                        "leave-first_input",
                        "1/2/2030",
                        "leave-last_input",
                        "1/9/2030",
                        "leave-deputy_input",
                        "11"),
                reviewers.button("leave", "leave-end"),
                toGrant.button("decide-form", "grant"),
                toRefuse.button("decide-form", "refuse", "reason", "Forged."),
                milestones.button("progress", "dues", "due-PM-05_input", "1/2/2031"),
                milestones.button("progress", "timetable:0:approve-open"),
                milestones.button("approving-form", "approve-evidence"),
                page("/state/milestones")
                        .button(
                                "progress-all",
                                "all",
                                "milestone_input",
                                "PM-05",
                                "day_input",
                                "1/2/2031"));
    }

    /** Opens the dialog in which a request for more time is decided. */
    private static OpenPage deciding(String act) {
        OpenPage calendar = page("/state/calendar");
        HttpResponse<String> open =
                as(People.REVIEWER).press(calendar.form("requests-form"), "requests:0:" + act);
        return new OpenPage(calendar.reader(), calendar.address(), open.body());
    }

    static Stream<ForgedButton> inAReview() {
        OpenPage review = page(filing.review());
        String asked = ReviewPage.asked(as(People.REVIEWER), filing.review(), "PV-02");
        OpenPage dialog = new OpenPage(People.REVIEWER, filing.review(), asked);
        return Stream.of(
                review.button("filing-form", "tabs:KEY:0:asked:0:remove"),
                act(review, "start-form", "start"),
                act(review, "reopening-form", "reopen", "reopening-reason", "Forged."),
                act(review, "correcting-form", "correct"),
                act(review, "declining-form", "decline", "declining-reason", "Forged."),
                dialog.button("commenting-form", "comment-save", "comment", "Forged."));
    }

    /** Returns a button of a form that the page does not have now. */
    private static ForgedButton act(OpenPage review, String form, String button, String... fields) {
        return review.button(
                "filing-form",
                button,
                Stream.concat(Stream.of(form, form), Stream.of(fields)).toArray(String[]::new));
    }

    @Test
    @DisplayName("of a comment, unless the reviewer presses it")
    void comments() {
        Web reviewer = as(People.REVIEWER);
        String asked = ReviewPage.asked(reviewer, filing.review(), "PV-02");
        HtmlForm form = HtmlForm.in(asked, "commenting-form").set("comment", "Is it all?");
        written("commenting", () -> reviewer.press(form, "comment-save"));
        String page = reviewer.get(filing.review() + "&view=ALL").body();
        HtmlForm shown = HtmlForm.in(page, "filing-form");
        refused(
                "in a second session",
                () -> again(People.REVIEWER).press(shown, ReviewPage.remove(page)));
        written("removing", () -> reviewer.press(shown, ReviewPage.remove(page)));
        refused("removing what is gone", () -> reviewer.press(shown, ReviewPage.remove(page)));
    }

    @ParameterizedTest
    @MethodSource({"inTheQueue", "ofReviewers", "inAReview"})
    @DisplayName("of a reviewer, by another office or a county")
    void reviewers(ForgedButton button) {
        button.isRefusedTo(People.PUBLISHER, People.ADMIN, People.PREPARER);
    }

    /** The button of the newest token. */
    private static final String TOKEN = "tokenLines:0:revoke";

    static Stream<ForgedButton> ofCounties() {
        OpenPage tokens = OpenPage.of(People.PREPARER, "/county/tokens");
        OpenPage calendar = OpenPage.of(People.PREPARER, "/county/calendar");
        OpenPage documents = OpenPage.of(People.PREPARER, "/county/documents");
        OpenPage notices = OpenPage.of(People.PREPARER, "/notices");
        return Stream.of(
                tokens.button("make", "make-action", "name", "Forged", "days_input", "30"),
                tokens.button("tokens", TOKEN),
                calendar.button("link-form", "link"),
                calendar.button("link-form", "revoke", "revoke", "1"),
                calendar.button("ask-form", "ask", "until", "1/2/2031", "reason", "Forged."),
                calendar.button("asked-form", "asked:0:withdraw"),
                documents.button("documents-form", "add"),
                documents.button("documents-form", "share"),
                documents.button("documents-form", "withdraw"),
                notices.button(OWN_FORM, "open", "start", "start"),
                notices.button(OWN_FORM, "answer", "remarks", "remarks"));
    }

    @ParameterizedTest
    @MethodSource("ofCounties")
    @DisplayName("of a county, by CDSS")
    void counties(ForgedButton button) {
        button.isRefusedTo(People.REVIEWER, People.ADMIN, People.PUBLISHER);
    }

    @Test
    @DisplayName("of a certifier, by a preparer")
    void certifier() {
        Story.onShared();
        OpenPage.of(People.CERTIFIER_CWS, "/county/home?period=" + Story.FILED)
                .button("correct", "ask-correction", "reason", "Forged.")
                .isRefusedTo(People.PREPARER, People.REVIEWER);
    }

    @Test
    @DisplayName("of a preparer for another county's token")
    void otherCountysToken() {
        Web preparer = as(People.PREPARER);
        HtmlForm make = preparer.form("/county/tokens", "make").set("name", "Forged");
        preparer.press(make, "make-action");
        HtmlForm tokens = preparer.form("/county/tokens", "tokens");
        assertThat(tokens.buttonLike(TOKEN)).contains(TOKEN);
        Web yuba = as(People.OTHER_COUNTY);
        HtmlForm own = yuba.form("/county/tokens", "make");
        // A button stands for a line of its sender's own list, so that no other can be named.
        yuba.post("/county/tokens", forged(tokens.copy(), own, TOKEN));
        assertThat(preparer.form("/county/tokens", "tokens").buttonLike(TOKEN))
                .as("Alameda's token is open")
                .contains(TOKEN);
        written("its own county", () -> preparer.press(tokens, TOKEN));
    }

    @Test
    @DisplayName("of someone else's notice")
    void someoneElsesNotice() {
        Story.onShared();
        Web reviewer = as(People.REVIEWER);
        HtmlForm unread = reviewer.form("/notices", "notices-form");
        String read = unread.buttonEnding(":read");
        String before = unread(reviewer);
        Web deputy = again(People.DEPUTY);
        HtmlForm own = Forgery.pageOf(People.DEPUTY);
        for (String button : List.of(read, "readAll")) {
            deputy.post("/notices", Forgery.forged(unread.copy(), own, button));
        }
        assertThat(unread(reviewer)).as("another reviewer's stay unread").isEqualTo(before);
        HtmlForm choices = reviewer.form("/notices", OWN_FORM);
        refused("read from a second session", press(unread, read));
        refused("readAll from a second session", press(unread, "readAll"));
        refused("choose from a second session", press(choices, "choose"));
        for (String button : List.of("readAll", "choose")) {
            refused(button + " by a link", () -> reviewer.get("/notices?" + button + "=all"));
        }
        written("by the reviewer", () -> reviewer.press(unread, read));
    }

    /** Returns how many notices of a person are new, as the top of each page has it. */
    private static String unread(Web person) {
        Matcher label = NEW.matcher(person.get("/notices").body());
        assertThat(label.find()).as("new notices").isTrue();
        return label.group();
    }

    private static Supplier<HttpResponse<String>> press(HtmlForm form, String button) {
        return () -> again(People.REVIEWER).press(form, button);
    }
}
