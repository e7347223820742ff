package org.csecprogress.filing.check.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.calendar.page.Stop;
import org.csecprogress.filing.FirstSubmission;
import org.csecprogress.filing.NextDate;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.page.CurrentFiling;
import org.csecprogress.filing.page.EntryMarks;
import org.csecprogress.filing.page.FilingTimetable;
import org.csecprogress.filing.page.History;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReferenceNumber;
import org.csecprogress.kernel.web.Sentences;

/** The receipt of a submitted revision. Its address is permanent. */
@Named
@RequestScoped
public class ReceiptView {
    @Inject private CurrentFiling currentFiling;

    private String revision;
    private Filing filing;
    private SubmissionEvent sent;

    /** Finds the revision, or responds with 404 if it was never submitted. */
    public void load() {
        filing = currentFiling.revision(revision);
        sent =
                filing.events().stream()
                        .filter(event -> event.action() == SubmissionAction.SUBMIT)
                        .filter(event -> event.revision() == Integer.parseInt(revision))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("receipt"));
    }

    public String getReference() {
        return new ReferenceNumber(currentFiling.period(), currentFiling.county(), sent.revision())
                .toString();
    }

    public String getRevision() {
        return revision;
    }

    public void setRevision(String revision) {
        this.revision = revision;
    }

    /** Returns the revision with its answers. */
    public Filing getFiling() {
        return filing;
    }

    /** Returns how it was sent. */
    public SubmissionEvent getSent() {
        return sent;
    }

    /** Whether CDSS has not decided on the revision yet. */
    public boolean isWaiting() {
        return !isWithdrawn()
                && (move() == SubmissionAction.SUBMIT || move() == SubmissionAction.START_REVIEW);
    }

    private SubmissionAction move() {
        return lastMove().action();
    }

    private SubmissionEvent lastMove() {
        return LastMove.of(filing.events(), sent.revision()).orElse(sent);
    }

    private boolean isWithdrawn() {
        return filing.submission().status() == SubmissionStatus.WITHDRAWN;
    }

    /** Returns where the revision stands, and the next step and its date if there is one. */
    public List<String> getStanding() {
        Sentences words = Sentences.ofPage();
        if (isWithdrawn()) {
            return List.of(words.of("receipt.withdrawn"));
        }
        List<String> sentences = new ArrayList<>();
        late(words).ifPresent(sentences::add);
        if (!isWaiting()) {
            sentences.add(decided(words));
            return sentences;
        }
        sentences.add(next(words));
        if (move() == SubmissionAction.SUBMIT) {
            sentences.add(words.of("receipt.recall"));
        }
        return sentences;
    }

    private Optional<String> late(Sentences words) {
        boolean late =
                !filing.isCorrection()
                        && sent.revision() == 1
                        && FirstSubmission.at(sent.at()).isLate(filing.window());
        return late
                ? Optional.of(words.of("receipt.late", words.date(filing.window().due())))
                : Optional.empty();
    }

    private String decided(Sentences words) {
        boolean released = !currentFiling.today().isBefore(currentFiling.window().release());
        boolean isLater = move() == SubmissionAction.APPROVE && (filing.isCorrection() || released);
        return words.of(
                "receipt.now." + move() + (isLater ? ".later" : ""),
                words.date(lastMove().at()),
                sent.revision() + 1,
                words.date(currentFiling.window().release()));
    }

    private String next(Sentences words) {
        if (filing.isCorrection()) {
            return words.of(
                    "receipt.next.correction",
                    words.date(NextDate.correction(FilingTimetable.day(sent))));
        }
        return words.of(
                "receipt.next",
                words.date(
                        NextDate.decision(
                                FilingTimetable.day(sent),
                                sent.revision(),
                                currentFiling.window())),
                words.date(currentFiling.window().release()));
    }

    /** Returns notes that CDSS entered the filing for the county; otherwise empty. */
    public List<String> getMarks() {
        return EntryMarks.of(filing, sent.revision(), Sentences.ofPage());
    }

    public List<Stop> getStops() {
        return new FilingTimetable(
                        currentFiling.window(),
                        filing.events(),
                        currentFiling.today(),
                        Sentences.ofPage())
                .stops();
    }

    public List<History.Line> getHistory() {
        return History.of(filing.events(), Sentences.ofPage());
    }
}
