package org.csecprogress.filing.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.page.Stop;
import org.csecprogress.filing.NextDate;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.web.Sentences;

/** The dates of a filing: when past steps happened and when the coming ones are due. */
public final class FilingTimetable {
    private final FilingWindow window;
    private final List<SubmissionEvent> events;
    private final LocalDate today;
    private final Sentences words;
    private final List<Stop> stops = new ArrayList<>();
    private boolean nowFound;

    public FilingTimetable(
            FilingWindow window, List<SubmissionEvent> events, LocalDate today, Sentences words) {
        this.window = window;
        this.events = events;
        this.today = today;
        this.words = words;
    }

    /** Returns the dates in order. */
    public List<Stop> stops() {
        done(words.day(window.period().end()), "stop.ended", "");
        Optional<SubmissionEvent> filed = first(SubmissionAction.SUBMIT, null);
        if (filed.isPresent()) {
            String due = words.of("stop.due", words.day(window.due()));
            done(words.day(filed.get().at()), "stop.filed", due);
        } else {
            next(window.due(), "stop.toFile");
        }
        Instant since = filed.map(SubmissionEvent::at).orElse(null);
        Optional<SubmissionEvent> returned = first(SubmissionAction.RETURN, since);
        decided(returned, since, decision(filed, 1));
        returned.ifPresent(this::answered);
        byCalendar(window.freeze(), "stop.freeze");
        byCalendar(window.release(), "stop.release");
        return stops;
    }

    private void decided(Optional<SubmissionEvent> returned, Instant since, LocalDate latest) {
        Optional<SubmissionEvent> approved = first(SubmissionAction.APPROVE, since);
        if (returned.isPresent()) {
            done(words.day(returned.get().at()), "stop.returned", "");
        } else if (approved.isPresent() && since != null) {
            done(words.day(approved.get().at()), "stop.approved", "");
        } else if (since != null || !latest.isBefore(today)) {
            // A filing that hasn't arrived by the last day of decisions has no decision date.
            next(latest, "stop.decides");
        }
    }

    private void answered(SubmissionEvent returned) {
        Optional<SubmissionEvent> again = first(SubmissionAction.SUBMIT, returned.at());
        if (again.isEmpty()) {
            next(window.answerLatest(), "stop.toAnswer");
            return;
        }
        done(words.day(again.get().at()), "stop.answered", "");
        decided(
                first(SubmissionAction.RETURN, again.get().at()),
                again.get().at(),
                decision(again, 2));
    }

    /**
     * Returns the date of the decision, counted from the submission, or the last day if there is
     * none.
     */
    private LocalDate decision(Optional<SubmissionEvent> sent, int revision) {
        return sent.map(event -> NextDate.decision(day(event), revision, window))
                .orElse(window.decisionLatest());
    }

    /** Returns the day of an event in California. */
    public static LocalDate day(SubmissionEvent event) {
        return CaliforniaTime.day(event.at());
    }

    private Optional<SubmissionEvent> first(SubmissionAction action, Instant since) {
        return events.stream()
                .filter(event -> event.action() == action)
                .filter(event -> since == null || event.at().isAfter(since))
                .findFirst();
    }

    private void done(String date, String key, String note) {
        add(Stop.When.DONE, date, key, note);
    }

    /** Adds a date that depends on the calendar alone, whatever the state of the filing. */
    private void byCalendar(LocalDate date, String key) {
        if (date.isBefore(today)) {
            done(words.day(date), key, "");
        } else {
            next(date, key);
        }
    }

    /** Adds a date still to come. The first such date is the current one. */
    private void next(LocalDate date, String key) {
        Stop.When when = nowFound ? Stop.When.TO_COME : Stop.When.NOW;
        String note = when == Stop.When.NOW ? away(date, today, words) : "";
        nowFound = true;
        add(when, words.day(date), key, note);
    }

    private void add(Stop.When when, String date, String key, String note) {
        stops.add(Stop.of(when, date, words.of(key), note, words));
    }

    /** Returns "In 8 days", "Today" or "8 days ago". */
    public static String away(LocalDate date, LocalDate today, Sentences words) {
        long days = ChronoUnit.DAYS.between(today, date);
        if (days == 0) {
            return words.of("days.today");
        }
        return words.of(days > 0 ? "days.away" : "days.ago", Math.abs(days));
    }
}
