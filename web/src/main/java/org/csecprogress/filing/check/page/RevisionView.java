package org.csecprogress.filing.check.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.page.Addresses;
import org.csecprogress.filing.page.CurrentFiling;
import org.csecprogress.filing.page.History;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.progress.service.MilestoneMarks;

/** The answers of one revision, submitted or withdrawn before that. They stay readable for good. */
@Named
@RequestScoped
public class RevisionView {
    @Inject private CurrentFiling currentFiling;
    @Inject private MilestoneMarks marks;

    private Filing filing;
    private int number;

    /** Finds the revision, or responds with 404 if it doesn't exist. */
    public void load() {
        number =
                currentFiling
                        .number("revision")
                        .orElseThrow(() -> new NotFoundException("revision"));
        filing =
                currentFiling
                        .findRevision(number)
                        .orElseThrow(() -> new NotFoundException("revision"));
    }

    public String getTitle() {
        return words().of("revision.title", number);
    }

    /** Whether it was submitted to CDSS. */
    public boolean isSent() {
        return filing.events().stream()
                .anyMatch(e -> e.action() == SubmissionAction.SUBMIT && e.revision() == number);
    }

    private boolean isWithdrawn() {
        return filing.submission().status() == SubmissionStatus.WITHDRAWN;
    }

    /** Whether its county withdrew it before submitting it. */
    public boolean isUnsent() {
        return isWithdrawn() && !isSent();
    }

    /** Returns its state, in a word. */
    public String getState() {
        String state = isWithdrawn() ? "WITHDRAWN" : isSent() ? "SEALED" : "WORKING";
        return words().of("revision.state." + state);
    }

    public List<CheckSheet> getFigures() {
        return sheets().figures();
    }

    /** Returns the answers without numbers: methods, milestones and texts. */
    public List<CheckSheet> getTexts() {
        return sheets().words();
    }

    private CheckSheets sheets() {
        return new CheckSheets(filing, marks.of(currentFiling.county()), words());
    }

    /** Returns the address of its receipt, or empty if it was not submitted. */
    public String getReceiptHref() {
        return isSent() ? Addresses.receipt(currentFiling.period(), number) : "";
    }

    public List<History.Line> getHistory() {
        return History.of(filing.events(), words());
    }

    private static Sentences words() {
        return Sentences.ofPage();
    }
}
