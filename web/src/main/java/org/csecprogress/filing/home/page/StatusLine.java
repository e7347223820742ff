package org.csecprogress.filing.home.page;

import java.time.LocalDate;
import java.util.List;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.filing.FilingStatus;
import org.csecprogress.filing.NextDate;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.page.FilingTimetable;
import org.csecprogress.filing.page.History;
import org.csecprogress.kernel.web.Sentences;

/**
 * The status of a filing and its next step.
 *
 * @param isOverdue whether it is overdue, shown as a flag of its own
 * @param next the next step and its date
 * @param away the time until then, or empty
 */
public record StatusLine(String tag, String status, boolean isOverdue, String next, String away) {
    static StatusLine of(
            FilingStatus status,
            FilingWindow window,
            List<SubmissionEvent> events,
            LocalDate today,
            Sentences words) {
        boolean late = status.isOverdue(window, today);
        LocalDate date =
                switch (status) {
                    case NOT_OPEN -> window.opens();
                    case NOT_STARTED, IN_PROGRESS -> window.due();
                    case RETURNED -> window.answerLatest();
                    case SUBMITTED, IN_REVIEW -> decision(events, window);
                    case APPROVED, PUBLISHED -> window.release();
                };
        String key = "status.next." + (late ? "LATE" : status);
        String away =
                status == FilingStatus.PUBLISHED
                        ? ""
                        : FilingTimetable.away(date, today, words) + ".";
        return new StatusLine(
                tag(status),
                words.of("status." + status),
                late,
                words.of(key, words.date(date)),
                away);
    }

    private static LocalDate decision(List<SubmissionEvent> events, FilingWindow window) {
        return History.last(events, SubmissionAction.SUBMIT)
                .map(e -> NextDate.decision(FilingTimetable.day(e), e.revision(), window))
                .orElse(window.decisionLatest());
    }

    static String tag(FilingStatus status) {
        return switch (status) {
            case NOT_OPEN -> "closed";
            case NOT_STARTED -> "todo";
            case IN_PROGRESS, SUBMITTED, IN_REVIEW -> "progress";
            case RETURNED -> "answer";
            case APPROVED, PUBLISHED -> "good";
        };
    }
}
