package org.csecprogress.filing.correction.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.correction.service.CorrectionService;
import org.csecprogress.filing.page.CurrentFiling;
import org.csecprogress.filing.page.History;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.web.Sentences;

/** The correction of a published filing: the county's request, CDSS's answer and the next step. */
@Named
@RequestScoped
public class CorrectionView {
    @Inject private CurrentFiling currentFiling;
    @Inject private CorrectionService corrections;

    private String reason = "";

    private boolean is(SubmissionStatus status) {
        return currentFiling.find().filter(f -> f.submission().status() == status).isPresent();
    }

    private boolean isAsked() {
        return currentFiling.find().filter(f -> f.submission().isCorrectionAsked()).isPresent();
    }

    /** Whether the filing is published and no correction has been requested yet. */
    public boolean isPossible() {
        return is(SubmissionStatus.PUBLISHED) && !isAsked();
    }

    /** Whether the person may request a correction. */
    public boolean isAsker() {
        return currentFiling.actor().certifiesFor(currentFiling.county()).isPresent();
    }

    /** Returns the open request, or the last one that CDSS declined; otherwise null. */
    public History.Line getAnswer() {
        if (!is(SubmissionStatus.PUBLISHED)) {
            return null;
        }
        Sentences words = Sentences.ofPage();
        return currentFiling.filing().events().stream()
                .filter(CorrectionView::isAboutCorrection)
                .reduce((first, last) -> last)
                .filter(
                        event ->
                                event.action() == SubmissionAction.ASK_CORRECTION
                                        || event.action() == SubmissionAction.REFUSE_CORRECTION)
                .map(event -> History.line(event, words))
                .orElse(null);
    }

    private static boolean isAboutCorrection(SubmissionEvent event) {
        return switch (event.action()) {
            case ASK_CORRECTION, REFUSE_CORRECTION, OPEN_CORRECTION, PUBLISH -> true;
            default -> false;
        };
    }

    /** Returns the status of a correction in progress as a sentence, or empty. */
    public String getOnItsWay() {
        Optional<SubmissionStatus> status =
                currentFiling
                        .find()
                        .filter(Filing::isCorrection)
                        .map(filing -> filing.submission().status())
                        .filter(SubmissionStatus::isOpen);
        return status.map(s -> Sentences.ofPage().of("correction.status." + s)).orElse("");
    }

    /** Asks CDSS to reopen the filing. */
    public void ask() {
        Decision decision =
                corrections.ask(
                        currentFiling.actor(),
                        currentFiling.county(),
                        currentFiling.period(),
                        currentFiling.version(),
                        reason);
        currentFiling.follow(decision, currentFiling.getHome(), "check.stale");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
