package org.csecprogress.review.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.correction.service.CorrectionService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.service.ReviewService;

/** A reviewer's actions on the open submission. Each ends in a redirect. */
@Named
@RequestScoped
public class ReviewDecisions {
    private static final String FIRST_CHOICE = "decision-approve";

    @Inject private OpenReview opened;
    @Inject private ReviewService reviews;
    @Inject private CorrectionService corrections;
    @Inject private PageMessages messages;

    private DecisionForm form;
    private String comment = "";
    private String kept = "";

    /** A step of the review, on the version of the filing that the page showed. */
    private interface Step {
        Decision take(Actor reviewer, CountyCode county, ReportingPeriod period, long version);
    }

    /** Returns the form, with the version that the page shows. */
    public DecisionForm getForm() {
        if (form == null) {
            Submission submission = opened.review().filing().submission();
            boolean hasUnsent =
                    opened.review().filing().comments().stream().anyMatch(c -> !c.isSent());
            form =
                    new DecisionForm(
                            submission.version(), hasUnsent ? SubmissionAction.RETURN.name() : "");
        }
        return form;
    }

    /**
     * Reports a pressed button that is no longer offered because somebody else was faster, and
     * keeps the typed text. This runs apart from the form, which is no longer rendered.
     */
    public void late() {
        boolean isGone =
                isLate("start", SubmissionStatus.SUBMITTED)
                        || isLate("decide-send", SubmissionStatus.IN_REVIEW)
                        || isLate("reopen", SubmissionStatus.APPROVED);
        if (isGone) {
            kept = opened.parameter(isPressed("reopen") ? "reason-reopen" : "reason");
            messages.wrong("", Sentences.ofPage().of("review.stale.short"));
        }
    }

    private boolean isLate(String button, SubmissionStatus offered) {
        return isPressed(button) && status() != offered;
    }

    private boolean isPressed(String button) {
        return !opened.parameter(button).isEmpty();
    }

    /** Starts the review. */
    public void start() {
        end(take(reviews::startReview), "review.started");
    }

    /** Approves or returns the filing, as chosen. */
    public void decide() {
        getForm().setAction(opened.parameter("decision"));
        String why = getForm().getReason();
        switch (getForm().getAction()) {
            case "APPROVE" -> end(take(reviews::approve), "review.approved");
            case "RETURN" ->
                    end(
                            take((a, c, p, v) -> reviews.returnToCounty(a, c, p, v, why)),
                            "review.returned");
            default ->
                    messages.wrong(FIRST_CHOICE, Sentences.ofPage().of("review.decision.missing"));
        }
    }

    /** Reopens an approved filing. */
    public void reopen() {
        String why = getForm().getReason();
        end(take((a, c, p, v) -> reviews.reopen(a, c, p, v, why)), "review.reopened");
    }

    /** Opens a published filing for correction, or declines, as chosen. */
    public void answerCorrection() {
        getForm().setAction(opened.parameter("correction"));
        String why = getForm().getReason();
        switch (getForm().getAction()) {
            case "OPEN" -> end(take(corrections::open), "review.correction.opened");
            case "REFUSE" ->
                    end(
                            take((a, c, p, v) -> corrections.refuse(a, c, p, v, why)),
                            "review.correction.refused");
            default ->
                    messages.wrong(
                            "correction-open", Sentences.ofPage().of("review.correction.missing"));
        }
    }

    private Decision take(Step step) {
        return step.take(opened.actor(), opened.county(), opened.period(), getForm().getVersion());
    }

    /** Saves the comment. */
    public void saveComment() {
        Decision decision =
                reviews.comment(
                        opened.actor(),
                        opened.county(),
                        opened.period(),
                        opened.parameter("comment"),
                        comment);
        if (decision instanceof Decision.Accepted) {
            messages.done(
                    Sentences.ofPage().of("review.comment.saved"),
                    opened.address().with("comment", "").href());
        } else {
            kept = comment;
            refuse(decision);
        }
    }

    /** Removes the reviewer's own comment. */
    public void removeComment() {
        String id = opened.parameter("remove");
        if (!id.matches("\\d{1,18}")) {
            throw new NotFoundException("comment");
        }
        reviews.removeComment(opened.actor(), opened.county(), opened.period(), Long.parseLong(id));
        messages.done(
                Sentences.ofPage().of("review.comment.removed"),
                opened.address().with("comment", "").href());
    }

    private void end(Decision decision, String doneKey) {
        if (decision instanceof Decision.Accepted) {
            String county = opened.review().filing().county().name();
            messages.done(Sentences.ofPage().of(doneKey, county), opened.last().href());
        } else {
            kept = getForm().getReason();
            refuse(decision);
        }
    }

    private void refuse(Decision decision) {
        Sentences sentences = Sentences.ofPage();
        if (decision instanceof Decision.Stale stale) {
            // The next attempt applies to the version now shown.
            getForm().setVersion(stale.current());
            opened.forget();
            messages.wrong("", sentences.of("review.stale"));
            return;
        }
        for (Problem problem : ((Decision.Refused) decision).problems()) {
            String own = "review." + problem.key();
            messages.wrong(
                    field(problem.field()),
                    sentences.of(
                            sentences.has(own) ? own : problem.key(),
                            problem.arguments().toArray()));
        }
    }

    /** Returns the identifier of a field. Only one of the three fields for a reason is shown. */
    private String field(String name) {
        if (name.equals("reason") && status() != SubmissionStatus.IN_REVIEW) {
            return status() == SubmissionStatus.PUBLISHED ? "reason-correction" : "reason-reopen";
        }
        return name.equals("comment") ? opened.tab().table() + "-comment" : name;
    }

    private SubmissionStatus status() {
        return opened.review().filing().submission().status();
    }

    /** Whether refused text must be shown again because the page has moved on. */
    public boolean isKept() {
        return !kept.isBlank();
    }

    public String getKeptText() {
        return kept;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment == null ? "" : comment;
    }
}
