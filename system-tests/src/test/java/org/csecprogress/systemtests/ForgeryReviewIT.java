package org.csecprogress.systemtests;

import static org.csecprogress.systemtests.Forgery.forged;
import static org.csecprogress.systemtests.Forgery.refused;
import static org.csecprogress.systemtests.Forgery.written;
import static org.csecprogress.systemtests.Sessions.again;
import static org.csecprogress.systemtests.Sessions.as;

import java.util.List;
import org.csecprogress.builders.FilingBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Attacks what a reviewer does with a filing: the review of Modoc's, the entry of Alameda's. */
@DisplayName("Nothing is written by a button of a review")
class ForgeryReviewIT {
    /** The dialogs of a reviewer's page, and their buttons. */
    private static final String[][] ACTS = {
        {"approving", "approve"},
        {"returning", "return"},
        {"reopening", "reopen"},
        {"correcting", "correct"},
        {"declining", "decline"}
    };

    @Test
    @DisplayName(
            "for entering a filing for a county, by another role, by a link or once it is"
                    + " submitted")
    void entry() {
        AttackedFiling draft = AttackedFiling.of("Alameda", "2023Q3", FilingBuilder::complete);
        AttackedFiling sent =
                AttackedFiling.of("Alameda", "2024Q3", filing -> filing.complete().submitted());
        OpenPage page = OpenPage.of(People.REVIEWER, draft.entry());
        String[] why = {"kind_input", "PAPER", "reason", "It came by post."};
        page.button("entry-form", "start-entry", why)
                .isRefusedTo(People.PREPARER, People.DISCLOSURE, People.PUBLISHER, People.ADMIN);
        page.button("entry-form", "end-entry", "end-form", "end-form")
                .isRefusedTo(People.PREPARER, People.DISCLOSURE);
        Web reviewer = as(People.REVIEWER);
        HtmlForm begin = page.form("entry-form");
        begin.set("kind", "PAPER").set("reason", "It came by post.");
        HtmlForm end = begin.copy().force("end-form", "end-form");
        refused("ending what was not begun", () -> reviewer.press(end, "end-entry"));
        HtmlForm own = reviewer.form("/notices", Forgery.OWN_FORM);
        refused(
                "entering what is submitted",
                () -> reviewer.post(sent.entry(), forged(begin.copy(), own, "start-entry")));
        HtmlForm figures = draft.figures(People.PREPARER);
        refused(
                "figures without an entry",
                () -> reviewer.post("/county/section", forged(figures, own, "save")));
        // Who has entered a filing may not become its county's reviewer, so this is another county.
        AttackedFiling other = AttackedFiling.of("Alpine", "2023Q3", FilingBuilder::complete);
        HtmlForm entering = reviewer.form(other.entry(), "entry-form");
        entering.set("kind", "PAPER").set("reason", "It came by post.");
        written("entering", () -> reviewer.press(entering, "start-entry"));
        HtmlForm ending = reviewer.form(other.entry(), "end-form");
        written("ending", () -> reviewer.press(ending, "end-entry"));
    }

    @Test
    @DisplayName("that decides before it begins, or begins by a link")
    void submitted() {
        AttackedFiling filing =
                AttackedFiling.of("Modoc", "2022Q1", sent -> sent.complete().submitted());
        Web reviewer = as(People.REVIEWER);
        HtmlForm start = reviewer.form(filing.review(), "start-form");
        String taking =
                "/state/queue?period="
                        + filing.quarter()
                        + "&choose-form=choose-form&"
                        + new QueuePage(
                                        reviewer.get("/state/queue?period=" + filing.quarter())
                                                .body())
                                .button(filing.submission().county().value(), "take")
                        + "=";
        refused("taking it by a link", () -> reviewer.get(taking));
        for (String[] act : ACTS) {
            HtmlForm forged = start.copy().force(act[0] + "-form", act[0] + "-form");
            forged.force(act[0] + "-reason", "Because of this.");
            refused(
                    act[1] + " of what is not in review",
                    () -> reviewer.post("/state/submission", forged.pressed(act[1])));
        }
        written("beginning", () -> reviewer.press(start, "start"));
    }

    @Test
    @DisplayName("of another office, or after the decision")
    void inReview() {
        AttackedFiling filing =
                AttackedFiling.of("Modoc", "2022Q2", sent -> sent.complete().inReview());
        OpenPage review = OpenPage.of(People.REVIEWER, filing.review());
        for (ForgedButton button :
                List.of(
                        review.button("approving-form", "approve"),
                        review.button("returning-form", "return", "returning-reason", "No."))) {
            button.isRefusedTo(
                    People.DISCLOSURE, People.PUBLISHER, People.ADMIN, People.CERTIFIER_CWS);
        }
        review.button("approving-form", "approve").isTaken();
        Web reviewer = as(People.REVIEWER);
        HtmlForm reopen = reviewer.form(filing.review(), "reopening-form");
        reopen.set("reopening-reason", "Again.");
        HtmlForm approved = review.form("approving-form");
        refused("approving once more", () -> reviewer.press(approved, "approve"));
        HtmlForm returned = review.form("returning-form").set("returning-reason", "Again.");
        refused("returning what is approved", () -> reviewer.press(returned, "return"));
        HtmlForm begin = reopen.copy().force("start-form", "start-form");
        refused("beginning once more", () -> reviewer.press(begin, "start"));
        Web again = again(People.REVIEWER);
        refused("reopening in a second session", () -> again.press(reopen, "reopen"));
        written("reopening", () -> reviewer.press(reopen, "reopen"));
    }
}
