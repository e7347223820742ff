package org.csecprogress.review.progress.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.service.CountyProgress;
import org.csecprogress.review.service.ProgressService;

/** CDSS's work on the milestones of all counties: how far each is, and one due date for all. */
@Named
@ViewScoped
public class ProgressView implements Serializable {

    @Serial private static final long serialVersionUID = 1L;
    private static final int SOON_DAYS = 90;

    private static final Map<String, Comparator<Line>> ORDERS =
            Map.of(
                    "county", Comparator.comparing(line -> line.county().name()),
                    "period", Comparator.comparing(Line::period),
                    "reached", Comparator.comparingLong(Line::reached),
                    "late", Comparator.comparingLong(Line::late),
                    "soon", Comparator.comparingLong(Line::soon),
                    "toApprove", Comparator.comparingLong(Line::toApprove));

    @Inject private CurrentActor current;
    @Inject private ProgressService service;
    @Inject private SettableMilestones settable;
    @Inject private BusinessClock clock;
    @Inject private PageMessages messages;

    private final TableLines<Line> lines =
            new TableLines<>(
                    "counties",
                    Counties.COUNT,
                    slice -> Sliced.of(all(), slice, ORDERS),
                    Line::county);
    private String milestone = "";
    private LocalDate day;
    private boolean replaces;

    /**
     * A county in the list of all.
     *
     * @param period the quarter of its last filing, to sort by; empty if there is none
     * @param quarter that quarter in words
     */
    public record Line(
            County county,
            String period,
            String quarter,
            long reached,
            long binding,
            long late,
            long soon,
            long toApprove) {}

    private List<Line> all() {
        LocalDate today = clock.today();
        return service.all(current.get()).stream().map(each -> line(each, today)).toList();
    }

    private static Line line(CountyProgress of, LocalDate today) {
        return new Line(
                of.county(),
                of.period().map(Object::toString).orElse(""),
                of.period()
                        .map(Sentences.ofPage()::months)
                        .orElseGet(() -> Sentences.ofPage().of("progress.never")),
                number(of, line -> line.deadline().isReached()),
                number(of, line -> line.deadline().isBinding()),
                number(of, line -> line.deadline().isOverdue(today)),
                number(of, line -> isSoon(line, today)),
                number(of, CountyProgress.Line::isToApprove));
    }

    private static long number(CountyProgress of, Predicate<CountyProgress.Line> which) {
        return of.lines().stream().filter(which).count();
    }

    private static boolean isSoon(CountyProgress.Line line, LocalDate today) {
        return line.deadline().isBinding()
                && !line.deadline().isReached()
                && line.deadline()
                        .due()
                        .filter(d -> !d.isBefore(today) && d.isBefore(today.plusDays(SOON_DAYS)))
                        .isPresent();
    }

    /** Returns the counties with their progress. */
    public TableLines<Line> getLines() {
        return lines;
    }

    /** Sets one due date for all counties. */
    public void setForAll() {
        Sentences words = Sentences.ofPage();
        boolean isKnown = settable.getAll().stream().anyMatch(m -> m.code().equals(milestone));
        if (!isKnown) {
            messages.wrong("milestone", words.of("progress.milestone.missing"));
        }
        if (day == null) {
            messages.wrong("day", words.of("progress.day.missing"));
        } else if (!SettableMilestones.isPossible(day)) {
            messages.wrong("day", words.of("day.format"));
        } else if (isKnown) {
            int set = service.setForAll(current.get(), milestone, day, replaces);
            messages.tell(words.of("progress.all.saved", set));
            milestone = "";
            day = null;
            replaces = false;
        }
    }

    public String getMilestone() {
        return milestone;
    }

    public void setMilestone(String milestone) {
        this.milestone = milestone == null ? "" : milestone;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    /** Whether dates that counties already have are replaced. */
    public boolean isReplaces() {
        return replaces;
    }

    public void setReplaces(boolean replaces) {
        this.replaces = replaces;
    }
}
