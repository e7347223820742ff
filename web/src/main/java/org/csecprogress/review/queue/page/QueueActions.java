package org.csecprogress.review.queue.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.service.AssignmentService;
import org.csecprogress.review.service.QueueLine;
import org.csecprogress.review.service.ReviewService;

/** The actions on counties of the queue, one or several at once. */
@Named
@ViewScoped
public class QueueActions implements Serializable {
    /** The table in which counties are selected. */
    private static final String TABLE = "filings";

    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private AssignmentService assignments;
    @Inject private ReviewService reviews;
    @Inject private QueueView queue;
    @Inject private QueueReading reading;
    @Inject private PageMessages messages;

    private Long assignee;

    /** Starts the review of one county and opens its submission. */
    public void take(QueueLine line) {
        Decision decision =
                reviews.startReview(
                        current.get(), line.county().code(), queue.getPeriod(), line.version());
        String key =
                decision.fold(
                        accepted -> "review.started",
                        refused -> refused.problems().get(0).key(),
                        stale -> "review.stale.short");
        messages.done(Sentences.ofPage().of(key), queue.href(line));
    }

    /** Asks who is to review the selected counties. */
    public void choose() {
        assignee = null;
        isAnyChosen();
    }

    /** Returns the names of the selected counties. */
    public List<String> getChosen() {
        return queue.getLines().getSelected().stream().map(line -> line.county().name()).toList();
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
        Map<String, Integer> parts = new LinkedHashMap<>();
        parts.put("given", outcome.given());
        parts.put("moved", outcome.moved());
        parts.put("freed", outcome.freed());
        parts.put("same", outcome.same());
        parts.put("stale", outcome.stale().size());
        parts.put("entered", outcome.entered().size());
        return parts.entrySet().stream()
                .filter(part -> part.getValue() > 0)
                .map(
                        part ->
                                Sentences.ofPage()
                                        .of("queue.assigned." + part.getKey(), part.getValue()))
                .collect(Collectors.joining(" "));
    }

    /** Shows the selected filings, so that those without open findings can be approved. */
    public void toApprovals() {
        if (isAnyChosen()) {
            QueueAddress address = queue.address();
            PageMessages.go(
                    ApprovalsView.address(address.period(), address.view(), chosen().stream()));
        }
    }

    /** Says what to do if no county is selected. */
    private boolean isAnyChosen() {
        if (!chosen().isEmpty()) {
            return true;
        }
        messages.wrong(Problem.of(TABLE, "queue.choose.none"));
        return false;
    }

    private List<ChosenCounty> chosen() {
        return queue.getLines().getSelected().stream().map(ChosenCounty::of).toList();
    }

    /** Returns the account of the reviewer who is chosen, 0 for nobody, null for none yet. */
    public Long getAssignee() {
        return assignee;
    }

    public void setAssignee(Long assignee) {
        this.assignee = assignee;
    }
}
