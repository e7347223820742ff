package org.csecprogress.review.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.correction.service.CorrectionService;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.web.Notices;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.service.ReviewService;

/** A reviewer's actions on the open submission. Each ends in a redirect. */
@Named
@RequestScoped
public class ReviewDecisions {
    private static final String FIRST_CHOICE = "decision-approve";

    @Inject private OpenReview desk;
    @Inject private ReviewService reviews;
    @Inject private CorrectionService corrections;
    @Inject private Notices notices;

    private DecisionForm form;
    private String comment = "";
    private String kept = "";

    /** Returns the form, with the version that the page shows. */
    public DecisionForm getForm() {
        if (form == null) {
            Submission submission = desk.review().filing().submission();
            boolean hasUnsent =
                    desk.review().filing().comments().stream().anyMatch(c -> !c.isSent());
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
            kept = desk.parameter(isPressed("reopen") ? "reason-reopen" : "reason");
            notices.wrong("", Sentences.ofPage().of("review.stale.short"));
        }
    }

    private boolean isLate(String button, SubmissionStatus offered) {
        return isPressed(button) && status() != offered;
    }

    private boolean isPressed(String button) {
        return !desk.parameter(button).isEmpty();
    }

    /** Starts the review. */
    public void start() {
        end(
                reviews.startReview(
                        desk.actor(), desk.county(), desk.period(), getForm().getVersion()),
                "review.started");
    }

    /** Approves or returns the filing, as chosen. */
    public void decide() {
        getForm().setAction(desk.parameter("decision"));
        String reason = getForm().getReason();
        long version = getForm().getVersion();
        switch (getForm().getAction()) {
            case "APPROVE" ->
                    end(
                            reviews.approve(desk.actor(), desk.county(), desk.period(), version),
                            "review.approved");
            case "RETURN" ->
                    end(
                            reviews.returnToCounty(
                                    desk.actor(), desk.county(), desk.period(), version, reason),
                            "review.returned");
            default ->
                    notices.wrong(FIRST_CHOICE, Sentences.ofPage().of("review.decision.missing"));
        }
    }

    /** Reopens an approved filing. */
    public void reopen() {
        end(
                reviews.reopen(
                        desk.actor(),
                        desk.county(),
                        desk.period(),
                        getForm().getVersion(),
                        getForm().getReason()),
                "review.reopened");
    }

    /** Opens a published filing for correction, or declines, as chosen. */
    public void answerCorrection() {
        getForm().setAction(desk.parameter("correction"));
        long version = getForm().getVersion();
        switch (getForm().getAction()) {
            case "OPEN" ->
                    end(
                            corrections.open(desk.actor(), desk.county(), desk.period(), version),
                            "review.correction.opened");
            case "REFUSE" ->
                    end(
                            corrections.refuse(
                                    desk.actor(),
                                    desk.county(),
                                    desk.period(),
                                    version,
                                    getForm().getReason()),
                            "review.correction.refused");
            default ->
                    notices.wrong(
                            "correction-open", Sentences.ofPage().of("review.correction.missing"));
        }
    }

    /** Saves the comment. */
    public void saveComment() {
        Decision decision =
                reviews.comment(
                        desk.actor(),
                        desk.county(),
                        desk.period(),
                        desk.parameter("comment"),
                        comment);
        if (decision instanceof Decision.Accepted) {
            notices.done(
                    Sentences.ofPage().of("review.comment.saved"),
                    desk.address().with("comment", "").href());
        } else {
            kept = comment;
            refuse(decision);
        }
    }

    /** Removes the reviewer's own comment. */
    public void removeComment() {
        String id = desk.parameter("remove");
        if (!id.matches("\\d{1,18}")) {
            throw new NotFoundException("comment");
        }
        reviews.removeComment(desk.actor(), desk.county(), desk.period(), Long.parseLong(id));
        notices.done(
                Sentences.ofPage().of("review.comment.removed"),
                desk.address().with("comment", "").href());
    }

    private void end(Decision decision, String doneKey) {
        if (decision instanceof Decision.Accepted) {
            String county = desk.review().filing().county().name();
            notices.done(Sentences.ofPage().of(doneKey, county), desk.last().href());
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
            desk.forget();
            notices.wrong("", sentences.of("review.stale"));
            return;
        }
        for (Problem problem : ((Decision.Refused) decision).problems()) {
            String own = "review." + problem.key();
            notices.wrong(
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
        return name.equals("comment") ? desk.tab().table() + "-comment" : name;
    }

    private SubmissionStatus status() {
        return desk.review().filing().submission().status();
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
