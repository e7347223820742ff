package org.csecprogress.filing.check.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.calendar.page.Stop;
import org.csecprogress.filing.FirstSubmission;
import org.csecprogress.filing.NextDate;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
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

    /** Returns a note that the filing was late; empty if it was on time or is a correction. */
    public String getLate() {
        Sentences words = Sentences.ofPage();
        boolean late =
                !filing.isCorrection()
                        && sent.revision() == 1
                        && FirstSubmission.at(sent.at()).isLate(filing.window());
        return late ? words.of("receipt.late", words.date(filing.window().due())) : "";
    }

    /** Returns the next step and its date. */
    public String getNext() {
        Sentences words = Sentences.ofPage();
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
