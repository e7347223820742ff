package org.csecprogress.review.progress.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.PageParameters;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.service.CountyProgress;
import org.csecprogress.review.service.ProgressService;

/** CDSS's work on the milestones of all counties: how far each is, and one due date for all. */
@Named
@RequestScoped
public class ProgressView {
    static final String PATH = "/state/milestones";
    private static final int SOON_DAYS = 90;

    @Inject private CurrentActor current;
    @Inject private ProgressService service;
    @Inject private BusinessClock clock;
    @Inject private PageMessages messages;
    @Inject private PageParameters parameters;
    private List<CountyProgress> all;

    /** A county in the list of all. */
    public record County(
            String name,
            String href,
            String period,
            int reached,
            int binding,
            int late,
            int soon,
            int toApprove) {}

    /** Reads the progress of all counties. */
    public void load() {
        all();
    }

    private List<CountyProgress> all() {
        if (all == null) {
            all = service.all(current.get());
        }
        return all;
    }

    private String parameter(String name) {
        return parameters.text(name).strip();
    }

    /** Sets one due date for all counties. */
    public void setForAll() {
        Sentences words = Sentences.ofPage();
        String milestone = parameter("milestone");
        TypedDueDays days = new TypedDueDays();
        boolean isKnown =
                service.settable(current.get()).stream().anyMatch(m -> m.code().equals(milestone));
        if (!isKnown) {
            messages.wrong("milestone", words.of("progress.milestone.missing"));
        }
        if (parameter("day").isEmpty()) {
            messages.wrong("day", words.of("progress.day.missing"));
        }
        Optional<LocalDate> day = days.read("day", parameter("day")).flatMap(d -> d);
        if (days.tell(messages) || day.isEmpty() || !isKnown) {
            return;
        }
        boolean replaces = !parameter("replaces").isEmpty();
        int set = service.setForAll(current.get(), milestone, day.get(), replaces);
        messages.done(words.of("progress.all.saved", set), PATH);
    }

    /** Returns the milestones whose due date CDSS sets, to choose from. */
    public List<Option> getMilestones() {
        Sentences words = Sentences.ofPage();
        return service.settable(current.get()).stream()
                .map(
                        m ->
                                new Option(
                                        m.code(),
                                        m.code() + " " + words.in(m.name()),
                                        m.code().equals(parameter("milestone"))))
                .toList();
    }

    /** Returns the typed due date for all counties. */
    public String getDay() {
        return parameter("day");
    }

    /** Returns every county, by name. */
    public List<County> getCounties() {
        return all().stream().map(this::county).toList();
    }

    private County county(CountyProgress of) {
        LocalDate today = clock.today();
        List<CountyProgress.Line> lines = of.lines();
        return new County(
                of.county().name(),
                new Query(PATH).with("county", of.county().code().value()).toString(),
                of.period().map(Object::toString).orElse(""),
                (int) lines.stream().filter(l -> l.deadline().isReached()).count(),
                (int) lines.stream().filter(l -> l.deadline().isBinding()).count(),
                (int) lines.stream().filter(l -> l.deadline().isOverdue(today)).count(),
                (int) lines.stream().filter(l -> isSoon(l, today)).count(),
                (int) lines.stream().filter(CountyProgress.Line::isToApprove).count());
    }

    private static boolean isSoon(CountyProgress.Line line, LocalDate today) {
        return line.deadline().isBinding()
                && !line.deadline().isReached()
                && line.deadline()
                        .due()
                        .filter(d -> !d.isBefore(today) && d.isBefore(today.plusDays(SOON_DAYS)))
                        .isPresent();
    }
}
