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
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.ListLines;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.service.CountyProgress;
import org.csecprogress.review.service.ProgressService;

/** CDSS's work on the milestones of all counties: how far each is, and one due date for all. */
@Named
@ViewScoped
public class ProgressView implements Serializable {
    static final String PATH = "/state/milestones";

    @Serial private static final long serialVersionUID = 1L;
    private static final int SOON_DAYS = 90;

    @Inject private CurrentActor current;
    @Inject private ProgressService service;
    @Inject private BusinessClock clock;
    @Inject private PageMessages messages;

    private final Lines lines = new Lines();
    private String milestone = "";
    private LocalDate day;
    private boolean replaces;

    /** A county in the list of all. */
    public record Line(
            String name,
            String href,
            String period,
            long reached,
            long binding,
            long late,
            long soon,
            long toApprove)
            implements Serializable {}

    private final class Lines extends ListLines<CountyProgress, Line> {
        @Serial private static final long serialVersionUID = 1L;

        Lines() {
            super("counties", Counties.COUNT);
        }

        @Override
        protected List<CountyProgress> all() {
            return service.all(current.get());
        }

        @Override
        protected Map<String, Comparator<CountyProgress>> orders() {
            LocalDate today = clock.today();
            return Map.of(
                    "county", Comparator.comparing(of -> of.county().name()),
                    "period",
                            Comparator.comparing(
                                    of -> of.period().map(Object::toString).orElse("")),
                    "reached", Comparator.comparingLong(of -> number(of, l -> isReached(l))),
                    "late", Comparator.comparingLong(of -> number(of, l -> isLate(l, today))),
                    "soon", Comparator.comparingLong(of -> number(of, l -> isSoon(l, today))),
                    "toApprove",
                            Comparator.comparingLong(
                                    of -> number(of, CountyProgress.Line::isToApprove)));
        }

        @Override
        protected Line line(CountyProgress of) {
            LocalDate today = clock.today();
            return new Line(
                    of.county().name(),
                    new Query(PATH).with("county", of.county().code().value()).toString(),
                    of.period().map(Object::toString).orElse(""),
                    number(of, ProgressView::isReached),
                    number(of, line -> line.deadline().isBinding()),
                    number(of, line -> isLate(line, today)),
                    number(of, line -> isSoon(line, today)),
                    number(of, CountyProgress.Line::isToApprove));
        }

        @Override
        protected String key(Line line) {
            return line.name();
        }
    }

    private static long number(CountyProgress of, Predicate<CountyProgress.Line> which) {
        return of.lines().stream().filter(which).count();
    }

    private static boolean isReached(CountyProgress.Line line) {
        return line.deadline().isReached();
    }

    private static boolean isLate(CountyProgress.Line line, LocalDate today) {
        return line.deadline().isOverdue(today);
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

    /** Returns the number of counties, in words. */
    public String getShown() {
        return Sentences.ofPage().of("progress.shown", lines.getRowCount());
    }

    /** Sets one due date for all counties. */
    public void setForAll() {
        Sentences words = Sentences.ofPage();
        boolean isKnown = getMilestones().stream().anyMatch(m -> m.code().equals(milestone));
        if (!isKnown) {
            messages.wrong("milestone", words.of("progress.milestone.missing"));
        }
        if (day == null) {
            messages.wrong("day", words.of("progress.day.missing"));
        } else if (!DueDays.isPossible(day)) {
            messages.wrong("day", words.of("day.format"));
        } else if (isKnown) {
            int set = service.setForAll(current.get(), milestone, day, replaces);
            messages.tell(words.of("progress.all.saved", set));
            milestone = "";
            day = null;
            replaces = false;
        }
    }

    /** Returns the milestones whose due date CDSS sets, to choose from. */
    public List<Milestone> getMilestones() {
        return service.settable(current.get());
    }

    /** Returns a milestone's code and name. */
    public String said(Milestone each) {
        return each.code() + " " + Sentences.ofPage().in(each.name());
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
