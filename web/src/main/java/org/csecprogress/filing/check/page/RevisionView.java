package org.csecprogress.filing.check.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.page.CurrentFiling;
import org.csecprogress.filing.page.History;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.progress.service.MilestoneMarks;

/** The answers of one revision, submitted or withdrawn before that. They stay readable for good. */
@Named
@RequestScoped
public class RevisionView {
    @Inject private CurrentFiling currentFiling;
    @Inject private MilestoneMarks marks;

    private Filing filing;
    private String number;

    /** Finds the revision, or responds with 404 if it doesn't exist. */
    public void load() {
        filing = currentFiling.revision(number);
    }

    /** Whether it was submitted to CDSS. */
    public boolean isSent() {
        return move().isPresent();
    }

    private Optional<SubmissionEvent> move() {
        return LastMove.of(filing.events(), Integer.parseInt(number));
    }

    /** Whether its county withdrew it. */
    public boolean isWithdrawn() {
        return filing.submission().status() == SubmissionStatus.WITHDRAWN;
    }

    /** Returns the key of its own state, which later revisions do not change. */
    public String getState() {
        return move().map(event -> event.action().name())
                .orElse(isWithdrawn() ? "WITHDRAWN" : "WORKING");
    }

    public CheckSheets getSheets() {
        return new CheckSheets(filing, marks.of(currentFiling.county()), Sentences.ofPage());
    }

    public List<History.Line> getHistory() {
        return History.of(filing.events(), Sentences.ofPage());
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
