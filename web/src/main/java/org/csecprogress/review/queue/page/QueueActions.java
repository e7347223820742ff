package org.csecprogress.review.queue.page;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.service.AssignmentService;
import org.csecprogress.review.service.ReviewService;

/** The actions on counties of the queue, one or several at once. */
@Named
@ViewScoped
public class QueueActions implements Serializable {
    /** The table in which counties are selected. */
    private static final String TABLE = "filings";

    /** The dialog in which a reviewer is chosen. */
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private AssignmentService assignments;
    @Inject private ReviewService reviews;
    @Inject private QueueView queue;
    @Inject private QueueReading reading;
    @Inject private PageMessages messages;

    private Long assignee;

    /** Starts the review of one county and opens its submission. */
    public void take(QueueRow row) {
        ChosenCounty county = row.chosen();
        Decision decision =
                reviews.startReview(
                        current.get(), county.county(), queue.period(), county.version());
        String key =
                decision.fold(
                        accepted -> "review.started",
                        refused -> refused.problems().get(0).key(),
                        stale -> "review.stale.short");
        messages.done(
                Sentences.ofPage().of(key),
                ReviewAddress.from(queue.address(), county.county()).href());
    }

    /** Asks who is to review the selected counties. */
    public void choose() {
        assignee = null;
        isAnyChosen();
    }

    /** Returns the selected counties and what an assignment does to them, as a sentence. */
    public String getChosen() {
        List<QueueRow> rows = queue.getLines().getSelected();
        return Sentences.ofPage()
                .of(
                        "queue.assign.chosen",
                        rows.size(),
                        rows.stream().map(QueueRow::county).collect(Collectors.joining(", ")));
    }

    /** Assigns the selected counties to a reviewer or to nobody. */
    public void assign() {
        if (!isAnyChosen()) {
            return;
        }
        AssignmentService.Outcome outcome =
                assignments.assign(
                        current.get(),
                        chosen().stream()
                                .map(c -> new AssignmentService.Chosen(c.county(), c.assignee()))
                                .toList(),
                        assignee);
        assignee = null;
        reading.forget();
        queue.getLines().getSelected().clear();
        messages.tell(said(outcome));
    }

    private static String said(AssignmentService.Outcome outcome) {
        Sentences sentences = Sentences.ofPage();
        List<String> parts = new ArrayList<>();
        add(parts, sentences, "queue.assigned.given", outcome.given());
        add(parts, sentences, "queue.assigned.moved", outcome.moved());
        add(parts, sentences, "queue.assigned.freed", outcome.freed());
        add(parts, sentences, "queue.assigned.same", outcome.same());
        add(parts, sentences, "queue.assigned.stale", outcome.stale().size());
        add(parts, sentences, "queue.assigned.entered", outcome.entered().size());
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, Sentences sentences, String key, int count) {
        if (count > 0) {
            parts.add(sentences.of(key, count));
        }
    }

    /** Shows the selected filings, so that those without open findings can be approved. */
    public void toApprovals() throws IOException {
        if (isAnyChosen()) {
            QueueAddress address = queue.address();
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(
                            ApprovalsView.address(
                                    address.period(), address.view(), chosen().stream()));
        }
    }

    /** Says what to do if no county is selected. */
    private boolean isAnyChosen() {
        if (!chosen().isEmpty()) {
            return true;
        }
        messages.wrong(TABLE, Sentences.ofPage().of("queue.choose.none"));
        FacesContext.getCurrentInstance().validationFailed();
        return false;
    }

    private List<ChosenCounty> chosen() {
        return queue.getLines().getSelected().stream().map(QueueRow::chosen).toList();
    }

    /** Returns the account of the reviewer who is chosen, 0 for nobody, null for none yet. */
    public Long getAssignee() {
        return assignee;
    }

    public void setAssignee(Long assignee) {
        this.assignee = assignee;
    }
}
