package org.csecprogress.review.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.csecprogress.filing.correction.service.CorrectionService;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.answer.page.RowNotes;
import org.csecprogress.review.service.ReviewService;
import org.primefaces.PrimeFaces;

/** A reviewer's actions on the submission, on the version of it that the page showed. */
@Named
@ViewScoped
public class ReviewDecisions implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private ReviewView view;
    @Inject private OpenReview opened;
    @Inject private ReviewService reviews;
    @Inject private CorrectionService corrections;
    @Inject private PageMessages messages;

    private Turn turn = Turn.NONE;
    private long version;
    private String reason;
    private String kept;
    private String target = "";
    private String label;
    private String comment;

    private interface Step {
        Decision take(Actor reviewer, CountyCode county, ReportingPeriod period, long version);
    }

    /** Looks at the submission; or responds with 403 or 404. */
    public void open() {
        turn = Turn.of(opened.getReviewed());
        version = opened.getFiling().submission().version();
    }

    /** Starts the review. */
    public void start() {
        take(reviews::startReview, "", "review.started");
    }

    /** Returns the approval, for which the reviewer shows a second factor again. */
    public List<Act> getApproval() {
        return List.of(opened.getReviewed().approval());
    }

    /** Approves the filing. */
    public void approve() {
        take(reviews::approve, "", "review.approved");
    }

    /** Returns the filing to its county. */
    public void giveBack() {
        take(
                (a, c, p, v) -> reviews.returnToCounty(a, c, p, v, reason),
                "returning-reason",
                "review.returned");
    }

    /** Reopens an approved filing. */
    public void reopen() {
        take(
                (a, c, p, v) -> reviews.reopen(a, c, p, v, reason),
                "reopening-reason",
                "review.reopened");
    }

    /** Opens a published filing for correction. */
    public void correct() {
        take(corrections::open, "", "review.correction.opened");
    }

    /** Declines to open a published filing. */
    public void decline() {
        take(
                (a, c, p, v) -> corrections.refuse(a, c, p, v, reason),
                "declining-reason",
                "review.correction.refused");
    }

    private void take(Step step, String field, String done) {
        Decision decision = step.take(current.get(), view.county(), view.period(), version);
        if (decision instanceof Decision.Accepted) {
            String county = opened.getFiling().county().name();
            messages.done(Sentences.ofPage().of(done, county), view.last().href());
        } else if (decision instanceof Decision.Refused refused) {
            refuse(refused, field);
        } else {
            lookAgain();
        }
    }

    /** Shows what somebody else did. The next attempt applies to the version now shown. */
    private void lookAgain() {
        Turn before = turn;
        opened.forget();
        open();
        messages.wrong(
                "", Sentences.ofPage().of(turn == before ? "review.stale" : "review.stale.short"));
        if (turn != before) {
            kept = reason;
            reason = null;
        }
        if (PrimeFaces.current().isAjaxRequest()) {
            PrimeFaces.current().ajax().update("filing", "acts");
        }
    }

    private void refuse(Decision.Refused refused, String field) {
        Sentences say = Sentences.ofPage();
        for (Problem problem : refused.problems()) {
            String own = "review." + problem.key();
            messages.wrong(
                    problem.field().isEmpty() || field.isEmpty() ? problem.field() : field,
                    say.of(say.has(own) ? own : problem.key(), problem.arguments().toArray()));
        }
    }

    /** Asks what to say about a figure, text or milestone. */
    public void ask(RowNotes about) {
        target = about.target();
        label = about.label();
        comment = null;
    }

    /** Saves the comment. */
    public void saveComment() {
        Decision decision =
                reviews.comment(current.get(), view.county(), view.period(), target, comment);
        if (decision instanceof Decision.Refused refused) {
            refuse(refused, "comment");
        } else {
            comment = null;
            say("review.comment.saved");
        }
    }

    /** Removes the reviewer's own comment. */
    public void removeComment(long id) {
        reviews.removeComment(current.get(), view.county(), view.period(), id);
        say("review.comment.removed");
        // Its button is gone, so the keyboard goes to the link beside it that asks anew.
        UIComponent button = UIComponent.getCurrentComponent(FacesContext.getCurrentInstance());
        messages.goOnAt(button.getClientId().replaceFirst("asked:.*", "about"));
    }

    private void say(String key) {
        opened.forget();
        messages.tell(Sentences.ofPage().of(key));
    }

    public Turn getTurn() {
        return turn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Returns the reason that was typed for a step that is no longer to be taken, or null. */
    public String getKept() {
        return kept;
    }

    /** Returns what the comment is about. */
    public String getLabel() {
        return label;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
