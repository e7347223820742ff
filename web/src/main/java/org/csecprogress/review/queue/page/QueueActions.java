package org.csecprogress.review.queue.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.PageParameters;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.Reviewer;
import org.csecprogress.review.service.AssignmentService;
import org.csecprogress.review.service.ReviewService;

/** The actions on counties of the queue, one or several at once. */
@Named
@RequestScoped
public class QueueActions {
    private static final String NOBODY = "0";
    private static final Pattern TAKE = Pattern.compile("(0[1-9]|[1-4]\\d|5[0-8])\\.(\\d{1,18})");

    @Inject private CurrentActor current;
    @Inject private AssignmentService assignments;
    @Inject private ReviewService reviews;
    @Inject private QueueView queue;
    @Inject private PageMessages messages;
    @Inject private PageParameters parameters;

    /** Starts the review of one county and opens its submission. */
    public void take() {
        Matcher taken = TAKE.matcher(parameters.text("take"));
        ReportingPeriod period = parameters.period("quarter");
        if (!taken.matches()) {
            throw new NotFoundException("county");
        }
        CountyCode county = new CountyCode(taken.group(1));
        Decision decision =
                reviews.startReview(current.get(), county, period, Long.parseLong(taken.group(2)));
        String key =
                decision.fold(
                        accepted -> "review.started",
                        refused -> refused.problems().get(0).key(),
                        stale -> "review.stale.short");
        messages.done(
                Sentences.ofPage().of(key),
                new ReviewAddress(county.value(), period.toString())
                        .with(QueueAddress.PARAMETER, parameters.text(QueueAddress.PARAMETER))
                        .href());
    }

    /** Returns the reviewers to whom counties can be assigned. */
    public List<Option> getAssignees() {
        Sentences sentences = Sentences.ofPage();
        String wanted = parameters.text("assignee");
        List<Option> options = new ArrayList<>();
        options.add(new Option("", sentences.of("queue.assign.choose"), wanted.isEmpty()));
        for (Reviewer reviewer : queue.reviewers()) {
            String id = Long.toString(reviewer.id());
            options.add(new Option(id, reviewer.name(), id.equals(wanted)));
        }
        options.add(new Option(NOBODY, sentences.of("queue.assign.nobody"), NOBODY.equals(wanted)));
        return options;
    }

    /** Assigns the chosen counties to a reviewer or to nobody. */
    public void assign() {
        List<ChosenCounty> chosen = chosen();
        String wanted = parameters.text("assignee");
        if (wanted.isEmpty()) {
            messages.wrong("assignee", Sentences.ofPage().of("queue.assign.missing"));
        }
        if (chosen.isEmpty() || wanted.isEmpty()) {
            return;
        }
        if (!wanted.matches("\\d{1,18}")) {
            throw new NotFoundException("reviewer");
        }
        AssignmentService.Outcome outcome =
                assignments.assign(
                        current.get(),
                        chosen.stream()
                                .map(c -> new AssignmentService.Chosen(c.county(), c.assignee()))
                                .toList(),
                        Long.parseLong(wanted));
        messages.done(said(outcome), queue.address().here());
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

    /** Shows the chosen filings, so that those without open findings can be approved. */
    public void toApprovals() throws IOException {
        List<ChosenCounty> chosen = chosen();
        if (!chosen.isEmpty()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(
                            ApprovalsView.address(
                                    queue.getPeriod(), queue.getView(), chosen.stream()));
        }
    }

    /** Returns the ticked counties. If there are none, it says what to do. */
    private List<ChosenCounty> chosen() {
        List<ChosenCounty> chosen = ChosenCounty.parse(parameters.all(ChosenCounty.PARAMETER));
        if (chosen.isEmpty()) {
            messages.wrong(ChosenCounty.PARAMETER, Sentences.ofPage().of("queue.choose.none"));
        }
        return chosen;
    }
}
