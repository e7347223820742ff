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
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.page.Addresses;
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

    private Filing filing;
    private SubmissionEvent sent;

    /** A certification, as one line. */
    public record Signed(String agency, String by, String at) {}

    /** Finds the revision, or responds with 404 if it was never submitted. */
    public void load() {
        int revision =
                currentFiling
                        .number("revision")
                        .orElseThrow(() -> new NotFoundException("receipt"));
        filing =
                currentFiling
                        .findRevision(revision)
                        .orElseThrow(() -> new NotFoundException("receipt"));
        sent =
                filing.events().stream()
                        .filter(event -> event.action() == SubmissionAction.SUBMIT)
                        .filter(event -> event.revision() == revision)
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("receipt"));
    }

    public String getReference() {
        return new ReferenceNumber(currentFiling.period(), currentFiling.county(), sent.revision())
                .toString();
    }

    public int getRevision() {
        return sent.revision();
    }

    /** Returns the address of the submitted answers. */
    public String getRevisionHref() {
        return Addresses.revision(currentFiling.period(), sent.revision());
    }

    /** Whether the county has withdrawn it since. */
    public boolean isWithdrawn() {
        return filing.submission().status() == SubmissionStatus.WITHDRAWN;
    }

    public String getSentAt() {
        return Sentences.ofPage().time(sent.at());
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

    public String getSentBy() {
        return sent.actorName();
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

    public List<Signed> getSigned() {
        Sentences words = Sentences.ofPage();
        return filing.certifications().stream()
                .map(
                        c ->
                                new Signed(
                                        words.of("agency." + c.agency()),
                                        c.name() + ", " + c.title(),
                                        words.time(c.at())))
                .toList();
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
