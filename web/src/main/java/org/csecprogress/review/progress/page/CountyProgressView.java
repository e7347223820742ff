package org.csecprogress.review.progress.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.progress.Evidence;
import org.csecprogress.progress.service.DocumentReader;
import org.csecprogress.review.service.CountyProgress;
import org.csecprogress.review.service.ProgressService;

/** CDSS's work on the milestones of one county: its timetable, due dates, and evidence. */
@Named
@ViewScoped
public class CountyProgressView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private static final Map<String, Comparator<DeadlineRow>> ORDERS =
            Map.of(
                    "milestone", Comparator.comparing(DeadlineRow::field),
                    "status", Comparator.comparing(DeadlineRow::status));

    @Inject private CurrentActor current;
    @Inject private ProgressService service;
    @Inject private SettableMilestones settable;
    @Inject private DocumentReader documents;
    @Inject private BusinessClock clock;
    @Inject private PageMessages messages;

    private final TableLines<DeadlineRow> lines =
            new TableLines<>(
                    "timetable", slice -> Sliced.of(rows(), slice, ORDERS), DeadlineRow::field);
    private final HashMap<String, LocalDate> days = new HashMap<>();
    private final HashMap<String, LocalDate> seen = new HashMap<>();
    private String county;
    private String said = "";
    private String milestone = "";
    private transient CountyProgress progress;

    private List<DeadlineRow> rows() {
        return DeadlineRows.of(getProgress(), clock.today(), documents, current.get());
    }

    /** Whether the page is about one county. */
    public boolean isShown() {
        return county != null;
    }

    private CountyCode code() {
        if (!CountyCode.isValid(county)) {
            throw new NotFoundException("county");
        }
        return new CountyCode(county);
    }

    /** Returns the progress as it was read for the page. */
    public CountyProgress getProgress() {
        if (progress == null) {
            progress = service.of(current.get(), code());
        }
        return progress;
    }

    /** Finds the county, if the page is about one, or responds with 404. */
    public void open() {
        // Asked first: the list of all counties is for the same people.
        settable.getAll();
        if (isShown()) {
            read();
        }
    }

    private void read() {
        lookAgain();
        days.clear();
        days.putAll(seen);
    }

    private void lookAgain() {
        progress = null;
        seen.clear();
        seen.putAll(getProgress().marks().dues());
    }

    /** Asks whether the evidence of a milestone is to be approved as it is shown. */
    public void ask(DeadlineRow row) {
        said = row.approve();
        milestone = row.agency().isEmpty() ? row.name() : row.name() + ", " + row.agency();
    }

    /** Returns the evidence that is to be approved, or empty. */
    public String getAsked() {
        return said;
    }

    /** Returns what the approval means, of what and to whom. */
    public String getEffect() {
        return Sentences.ofPage()
                .of("progress.approve.effect", milestone, getProgress().county().name());
    }

    /** Approves the evidence of a milestone as it was shown. */
    public void approve() {
        if (said.isEmpty()) {
            throw new NotFoundException("milestone");
        }
        String[] asked = said.split("/", 3);
        said = "";
        Agency agency =
                asked[1].isEmpty()
                        ? null
                        : Agency.of(asked[1]).orElseThrow(() -> new NotFoundException("agency"));
        tell(
                service.approve(current.get(), code(), asked[0], agency, new Evidence(asked[2])),
                Sentences.ofPage().of("progress.approved", asked[0]));
    }

    /** Sets the due dates that were typed. */
    public void setDues() {
        Map<String, ProgressService.TypedDue> typed = new HashMap<>();
        boolean possible = true;
        for (Milestone due : settable.getAll()) {
            LocalDate day = days.get(due.code());
            if (day != null && !SettableMilestones.isPossible(day)) {
                messages.wrong(Problem.of("due-" + due.code(), "day.format"));
                possible = false;
            }
            typed.put(
                    due.code(),
                    new ProgressService.TypedDue(
                            Optional.ofNullable(seen.get(due.code())), Optional.ofNullable(day)));
        }
        if (possible) {
            Optional<Problem> problem = service.setDues(current.get(), code(), typed);
            if (problem.isPresent()) {
                showOthers();
            }
            tell(problem, Sentences.ofPage().of("progress.dues.saved"));
        }
    }

    /** Shows what others set meanwhile, but not in place of what was typed here. */
    private void showOthers() {
        Map<String, LocalDate> before = new HashMap<>(seen);
        lookAgain();
        for (Milestone due : settable.getAll()) {
            LocalDate shown = before.get(due.code());
            LocalDate typed = days.get(due.code());
            if (typed == null ? shown == null : typed.equals(shown)) {
                days.put(due.code(), seen.get(due.code()));
            }
        }
    }

    private void tell(Optional<Problem> problem, String done) {
        problem.ifPresentOrElse(
                wrong -> messages.wrong(Problem.of("", wrong.key())),
                () -> {
                    messages.tell(done);
                    read();
                });
    }

    /** Returns the timetable. */
    public TableLines<DeadlineRow> getLines() {
        return lines;
    }

    /** Returns the due dates by their milestones, as stored or typed. */
    public Map<String, LocalDate> getDays() {
        return days;
    }

    public String getCounty() {
        return county;
    }

    public void setCounty(String county) {
        this.county = county;
    }
}
