package org.csecprogress.calendar.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.GrantedExtensions;
import org.csecprogress.calendar.MoveReason;
import org.csecprogress.calendar.ScheduledPeriods;
import org.csecprogress.calendar.Stage;
import org.csecprogress.calendar.WindowChanged;
import org.csecprogress.calendar.announcement.Announcement;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;

/** Lets CDSS change the dates of a quarter, as long as they lie ahead. */
@Stateless
@Guarded
public class CalendarSettings {
    @Inject private CalendarCache calendar;
    @Inject private GrantedExtensions extensions;
    @Inject private ScheduledPeriods scheduled;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /**
     * A day that an administrator typed.
     *
     * @param seen the day that the page showed
     */
    public record Typed(LocalDate seen, LocalDate wanted) {
        boolean isChanged() {
            return !seen.equals(wanted);
        }
    }

    /**
     * Outcome of a change.
     *
     * @param problems what is wrong, each with the name of its stage as the field; if there are
     *     any, nothing is set
     * @param set the days that were set
     * @param moved the days among them that were moved to a working day
     */
    public record Outcome(
            List<Problem> problems, Map<Stage, LocalDate> set, Map<Stage, LocalDate> moved) {
        public Outcome {
            problems = List.copyOf(problems);
            set = Map.copyOf(set);
            moved = Map.copyOf(moved);
        }
    }

    /**
     * Sets days of a quarter, either all or none of them.
     *
     * @param reason why the release is moved, which everyone reads; empty if none was chosen
     */
    @Allowed(Role.STATE_ADMIN)
    public Outcome set(
            Actor admin,
            ReportingPeriod period,
            Map<Stage, Typed> typed,
            Optional<MoveReason> reason) {
        FilingWindow window = calendar.lock().windows().of(period);
        Map<Stage, LocalDate> wanted = new EnumMap<>(Stage.class);
        Map<Stage, LocalDate> moved = new EnumMap<>(Stage.class);
        List<Problem> problems = new ArrayList<>();
        typed.forEach(
                (stage, day) -> {
                    if (day.isChanged()) {
                        LocalDate working = stage.moved(day.wanted());
                        wanted.put(stage, working);
                        if (!working.equals(day.wanted())) {
                            moved.put(stage, working);
                        }
                        problem(window.on(stage), stage, day, working).ifPresent(problems::add);
                    }
                });
        if (problems.isEmpty()) {
            window.outOfOrder(wanted)
                    .map(stage -> orderProblem(wanted, stage))
                    .or(() -> extensionProblem(window, wanted))
                    .or(() -> releaseProblem(window, wanted, reason))
                    .ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            return new Outcome(problems, Map.of(), Map.of());
        }
        wanted.entrySet().removeIf(e -> e.getValue().equals(window.on(e.getKey())));
        keep(admin, window, wanted, reason);
        moved.keySet().retainAll(wanted.keySet());
        return new Outcome(List.of(), wanted, moved);
    }

    private Optional<Problem> problem(LocalDate stands, Stage stage, Typed day, LocalDate working) {
        if (!stands.equals(day.seen())) {
            return Optional.of(Problem.of(stage.name(), "calendar.stale"));
        }
        if (!stands.isAfter(clock.today())) {
            return Optional.of(Problem.of(stage.name(), "calendar.past"));
        }
        return working.isAfter(clock.today())
                ? Optional.empty()
                : Optional.of(Problem.of(stage.name(), "calendar.notAhead"));
    }

    /** Puts the problem on a field that was typed: the stage itself or one before it. */
    private static Problem orderProblem(Map<Stage, LocalDate> wanted, Stage stage) {
        if (wanted.containsKey(stage)) {
            return Problem.of(stage.name(), "calendar.tooEarly");
        }
        String before =
                wanted.keySet().stream()
                        .filter(typed -> typed.compareTo(stage) < 0)
                        .reduce((one, later) -> later)
                        .map(Stage::name)
                        .orElse("");
        return Problem.of(before, "calendar.tooLate");
    }

    /** Refuses a limit before an extension that was already granted. */
    private Optional<Problem> extensionProblem(FilingWindow window, Map<Stage, LocalDate> wanted) {
        LocalDate limit = wanted.get(Stage.EXTENSION_LIMIT);
        if (limit == null) {
            return Optional.empty();
        }
        return extensions.of(window.period()).stream()
                        .anyMatch(granted -> granted.until().isAfter(limit))
                ? Optional.of(Problem.of(Stage.EXTENSION_LIMIT.name(), "calendar.granted"))
                : Optional.empty();
    }

    /** Refuses to move a release without a reason, or while it is on the schedule for its day. */
    private Optional<Problem> releaseProblem(
            FilingWindow window, Map<Stage, LocalDate> wanted, Optional<MoveReason> reason) {
        LocalDate day = wanted.get(Stage.RELEASE);
        if (day == null || day.equals(window.release())) {
            return Optional.empty();
        }
        if (scheduled.isScheduled(window.period())) {
            return Optional.of(Problem.of(Stage.RELEASE.name(), "calendar.scheduled"));
        }
        return reason.isEmpty()
                ? Optional.of(Problem.of("why", "calendar.reason.missing"))
                : Optional.empty();
    }

    private void keep(
            Actor admin,
            FilingWindow window,
            Map<Stage, LocalDate> days,
            Optional<MoveReason> reason) {
        days.forEach(
                (stage, day) -> {
                    Optional<MoveReason> why = reason.filter(each -> stage == Stage.RELEASE);
                    keep(
                            new WindowChanged(
                                    admin,
                                    window.period(),
                                    stage,
                                    window.on(stage),
                                    day,
                                    why,
                                    clock.instant()));
                });
    }

    private void keep(WindowChanged change) {
        calendar.set(change.actor(), change.period(), change.stage(), change.after(), change.at());
        change.reason()
                .map(why -> new Announcement.Move(change.before(), why))
                .map(
                        move ->
                                new Announcement(
                                        change.period(),
                                        change.after(),
                                        Optional.of(move),
                                        change.at()))
                .ifPresent(moved -> calendar.announce(moved, change.actor()));
        events.fire(change);
    }
}
