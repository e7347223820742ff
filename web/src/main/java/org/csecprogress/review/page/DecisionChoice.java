package org.csecprogress.review.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.web.Sentences;

/** The decisions a reviewer may take on the open submission, and what is sent with them. */
@Named
@RequestScoped
public class DecisionChoice {
    @Inject private OpenReview opened;

    private SubmissionStatus status() {
        return opened.review().filing().submission().status();
    }

    private boolean isOlder() {
        return opened.review().isOlder();
    }

    public boolean isDeciding() {
        return status() == SubmissionStatus.IN_REVIEW && !isOlder() && !isOwnWork();
    }

    /** Whether the review can begin. */
    public boolean isToStart() {
        return status() == SubmissionStatus.SUBMITTED && !isOlder() && !isOwnWork();
    }

    /** Whether an approval can be taken back. */
    public boolean isToReopen() {
        return status() == SubmissionStatus.APPROVED && !isOlder() && !isOwnWork();
    }

    /** Whether nothing is to be decided: the filing is with the county, or has been published. */
    public boolean isNothingToDecide() {
        return !isOlder()
                && !opened.review().filing().submission().isCorrectionAsked()
                && switch (status()) {
                    case RETURNED, PUBLISHED, SUPERSEDED -> true;
                    default -> false;
                };
    }

    /** Whether the reader worked on the filing and so may not review it. */
    public boolean isOwnWork() {
        return opened.review().isOwnWork();
    }

    /** Whether the next step must be taken by somebody else. */
    public boolean isForSomeoneElse() {
        return isOwnWork()
                && !isOlder()
                && switch (status()) {
                    case SUBMITTED, IN_REVIEW, APPROVED -> true;
                    default -> false;
                };
    }

    /** Returns "Sent with it: 1 comment on PL-09.", or that there is none. */
    public String getSentWith() {
        List<String> unsent = opened.notes().unsent();
        return Sentences.ofPage()
                .of(
                        "review.sentWith",
                        unsent.size(),
                        unsent.stream().distinct().collect(Collectors.joining(", ")));
    }

    /** Returns what an approval does, also to comments that were not sent. */
    public String getApproveHint() {
        Sentences sentences = Sentences.ofPage();
        int unsent = opened.notes().unsent().size();
        String hint = sentences.of("review.approve.hint");
        return unsent == 0 ? hint : hint + " " + sentences.of("review.approve.unsent", unsent);
    }

    public String getAnswerBy() {
        Sentences sentences = Sentences.ofPage();
        return sentences.of(
                "review.return.hint",
                sentences.day(opened.review().filing().window().answerLatest()));
    }
}
