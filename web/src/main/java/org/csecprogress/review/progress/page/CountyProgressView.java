package org.csecprogress.review.progress.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.PageParameters;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.progress.Evidence;
import org.csecprogress.progress.service.DocumentReader;
import org.csecprogress.review.service.CountyProgress;
import org.csecprogress.review.service.ProgressService;

/** CDSS's work on the milestones of one county: its timetable, due dates, and evidence. */
@Named
@RequestScoped
public class CountyProgressView {
    private static final String DUE = "due-";
    private static final String SEEN = "seen-";

    @Inject private CurrentActor current;
    @Inject private ProgressService service;
    @Inject private DocumentReader documents;
    @Inject private BusinessClock clock;
    @Inject private PageMessages messages;
    @Inject private PageParameters parameters;
    private final TypedDueDays days = new TypedDueDays();
    private CountyProgress progress;

    /** The due date that CDSS may set for a milestone of the county. */
    public record Due(String field, String code, String name, String day, String stands) {}

    /** Whether the page is about one county. */
    public boolean isShown() {
        return parameters.has("county");
    }

    /** Finds the county, or responds with 404. */
    public void load() {
        progress();
    }

    private CountyProgress progress() {
        if (progress == null) {
            progress = service.of(current.get(), parameters.county());
        }
        return progress;
    }

    private String parameter(String name) {
        return parameters.text(name).strip();
    }

    /** Does what the pressed button says. */
    public void act() {
        if (parameter("approve").isEmpty()) {
            setDues();
        } else {
            approve(parameter("approve").split("/", 3));
        }
    }

    private void approve(String[] asked) {
        if (asked.length != 3) {
            throw new NotFoundException("evidence");
        }
        Agency agency =
                asked[1].isEmpty()
                        ? null
                        : Agency.of(asked[1]).orElseThrow(() -> new NotFoundException("agency"));
        Optional<Problem> problem =
                service.approve(
                        current.get(),
                        progress().county().code(),
                        asked[0],
                        agency,
                        new Evidence(asked[2]));
        Sentences words = Sentences.ofPage();
        if (problem.isPresent()) {
            messages.wrong("", words.of(problem.get().key()));
            progress = null;
        } else {
            messages.done(words.of("progress.approved", asked[0]), here());
        }
    }

    private String here() {
        return new Query(ProgressView.PATH)
                .with("county", progress().county().code().value())
                .toString();
    }

    private void setDues() {
        Map<String, ProgressService.TypedDue> dues = new HashMap<>();
        for (Milestone milestone : service.settable(current.get())) {
            String field = DUE + milestone.code();
            if (parameters.has(field)) {
                Optional<LocalDate> seen =
                        new TypedDueDays()
                                .read(field, parameter(SEEN + milestone.code()))
                                .flatMap(day -> day);
                days.read(field, parameter(field))
                        .ifPresent(
                                day ->
                                        dues.put(
                                                milestone.code(),
                                                new ProgressService.TypedDue(seen, day)));
            }
        }
        if (days.tell(messages)) {
            return;
        }
        Optional<Problem> problem =
                service.setDues(current.get(), progress().county().code(), dues);
        if (problem.isPresent()) {
            messages.wrong("", Sentences.ofPage().of(problem.get().key()));
            progress = null;
        } else {
            messages.done(Sentences.ofPage().of("progress.dues.saved"), here());
        }
    }

    public String getName() {
        return progress().county().name();
    }

    /** Returns the filing that the statuses are from, in words. */
    public String getSource() {
        Sentences words = Sentences.ofPage();
        return progress()
                .period()
                .map(period -> words.of("progress.source", words.months(period)))
                .orElse(words.of("progress.source.none"));
    }

    /** Returns the timetable. */
    public List<DeadlineRow> getRows() {
        return DeadlineRows.of(progress(), clock.today(), documents, current.get());
    }

    /** Returns the dates that CDSS may set, as typed or stored. */
    public List<Due> getDues() {
        Sentences words = Sentences.ofPage();
        Map<String, LocalDate> set = progress().marks().dues();
        return service.settable(current.get()).stream()
                .map(
                        m -> {
                            LocalDate day = set.get(m.code());
                            String stands = day == null ? "" : day.toString();
                            String typed = parameter(DUE + m.code());
                            boolean touched =
                                    parameters.has(DUE + m.code())
                                            && !typed.equals(parameter(SEEN + m.code()));
                            return new Due(
                                    DUE + m.code(),
                                    m.code(),
                                    words.in(m.name()),
                                    touched ? typed : stands,
                                    stands);
                        })
                .toList();
    }
}
