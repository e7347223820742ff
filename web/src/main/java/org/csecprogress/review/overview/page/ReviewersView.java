package org.csecprogress.review.overview.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.PageParameters;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.CountyDuty;
import org.csecprogress.review.Leave;
import org.csecprogress.review.Reviewer;
import org.csecprogress.review.queue.page.QueueAddress;
import org.csecprogress.review.queue.page.QueueFilter;
import org.csecprogress.review.service.AssignmentService;
import org.csecprogress.review.service.LeaveService;

/** The reviewers with their counties and deputies, and the reader's own leave. */
@Named
@RequestScoped
public class ReviewersView {
    private static final String PATH = "/state/reviewers";

    @Inject private CurrentActor current;
    @Inject private AssignmentService assignments;
    @Inject private LeaveService leaves;
    @Inject private CatalogService catalogs;
    @Inject private PageMessages messages;
    @Inject private PageParameters parameters;

    private List<Reviewer> reviewers;
    private Map<CountyCode, CountyDuty> duties;
    private Map<Long, Leave> all;

    /**
     * One reviewer.
     *
     * @param counties names of the counties, or empty
     * @param away when they are away and who stands in, or empty
     */
    public record Line(String name, String mail, int count, String counties, String away) {}

    /** Reads the reviewers, or refuses access. */
    public void load() {
        reviewers();
    }

    // This is loaded on first use, because a POST needs it before any action is called.
    private List<Reviewer> reviewers() {
        if (reviewers == null) {
            reviewers = assignments.reviewers(current.get());
        }
        return reviewers;
    }

    private Map<CountyCode, CountyDuty> duties() {
        if (duties == null) {
            duties = assignments.duties(current.get());
        }
        return duties;
    }

    private Map<Long, Leave> leaves() {
        if (all == null) {
            all = leaves.all(current.get());
        }
        return all;
    }

    /** Returns all reviewers, by name. */
    public List<Line> getLines() {
        Sentences sentences = Sentences.ofPage();
        return reviewers().stream()
                .map(
                        r -> {
                            List<String> names = counties(r.id());
                            return new Line(
                                    r.name(),
                                    r.mail(),
                                    names.size(),
                                    String.join(", ", names),
                                    Optional.ofNullable(leaves().get(r.id()))
                                            .map(leave -> said(leave, sentences))
                                            .orElse(""));
                        })
                .toList();
    }

    /** Returns the counties of a reviewer, or those without one for account 0. */
    private List<String> counties(long account) {
        return catalogs.counties().all().stream()
                .filter(
                        c ->
                                Optional.ofNullable(duties().get(c.code()))
                                                .map(d -> d.assigned().id())
                                                .orElse(0L)
                                        == account)
                .map(County::name)
                .toList();
    }

    private static String said(Leave leave, Sentences sentences) {
        String first = sentences.date(leave.days().first());
        String last = sentences.date(leave.days().last());
        return leave.deputy()
                .map(deputy -> sentences.of("leave.said", first, last, deputy.name()))
                .orElseGet(() -> sentences.of("leave.uncovered", first, last));
    }

    /** Returns the counties without a reviewer, or that there are none. */
    public String getUnassigned() {
        List<String> none = counties(0);
        return Sentences.ofPage().of("reviewers.none", none.size(), String.join(", ", none));
    }

    /** Returns the address of the queue of those counties, or empty if there are none. */
    public String getUnassignedHref() {
        return counties(0).isEmpty()
                ? ""
                : new Query(QueueAddress.PATH).with("who", QueueFilter.Who.NOBODY).toString();
    }

    /** Returns the reader's own leave in words, or empty. */
    public String getOwn() {
        return own().map(leave -> said(leave, Sentences.ofPage())).orElse("");
    }

    private Optional<Leave> own() {
        return Optional.ofNullable(leaves().get(current.get().accountId()));
    }

    /** Returns the possible deputies. */
    public List<Option> getDeputies() {
        String wanted =
                typed(
                        "deputy",
                        own().flatMap(Leave::deputy).map(d -> Long.toString(d.id())).orElse(""));
        List<Option> options = new ArrayList<>();
        options.add(new Option("", Sentences.ofPage().of("leave.deputy.choose"), wanted.isEmpty()));
        for (Reviewer reviewer : reviewers()) {
            String id = Long.toString(reviewer.id());
            if (reviewer.id() != current.get().accountId()) {
                options.add(new Option(id, reviewer.name(), id.equals(wanted)));
            }
        }
        return options;
    }

    public String getFirst() {
        return typed("first", own().map(l -> l.days().first().toString()).orElse(""));
    }

    public String getLast() {
        return typed("last", own().map(l -> l.days().last().toString()).orElse(""));
    }

    /** Records when the reader is away and who stands in. */
    public void set() {
        String deputy = typed("deputy", "");
        Optional<Problem> wrong =
                leaves.set(
                        current.get(),
                        day("first"),
                        day("last"),
                        deputy.matches("\\d{1,18}") ? Long.parseLong(deputy) : 0);
        Sentences sentences = Sentences.ofPage();
        wrong.ifPresentOrElse(
                p -> messages.wrong(p.field(), sentences.of(p.key())),
                () -> messages.done(sentences.of("leave.set"), PATH));
    }

    /** Ends the leave. */
    public void end() {
        leaves.end(current.get());
        messages.done(Sentences.ofPage().of("leave.ended"), PATH);
    }

    /** Returns the date, or null if it is malformed, which the service reports. */
    private LocalDate day(String name) {
        try {
            return LocalDate.parse(typed(name, ""));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Returns what was typed, or the stored value if nothing was sent. */
    private String typed(String name, String stored) {
        return parameters.has(name) ? parameters.text(name).strip() : stored;
    }
}
