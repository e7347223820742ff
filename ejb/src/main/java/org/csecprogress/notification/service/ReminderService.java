package org.csecprogress.notification.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.Reminder;
import org.csecprogress.calendar.ReminderDue;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.filing.FilingStatus;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.NoticeOccasions;
import org.csecprogress.notification.PersonalNotices;
import org.csecprogress.notification.Telling;

/**
 * Reminds counties that have yet to submit. The recipients follow from the day and the reminders
 * sent so far, so a second run repeats none and the next run makes up for a missed one.
 */
@Stateless
@Guarded
@ForEverybody
public class ReminderService {
    private static final Set<FilingStatus> NOT_SENT =
            Set.of(FilingStatus.NOT_STARTED, FilingStatus.IN_PROGRESS);
    private static final Set<NoticeKind> REMINDERS =
            Set.of(NoticeKind.DUE_SOON, NoticeKind.DUE_NEXT, NoticeKind.LATE);

    @Inject private PersonalNotices notices;
    @Inject private NoticeOccasions occasions;
    @Inject private FilingCalendar calendar;
    @Inject private BusinessClock clock;
    @Inject private NoticeWriter writer;

    /** Sends all reminders that are due. Called by the timer. */
    public void remind() {
        LocalDate today = clock.today();
        // One node runs at a time: the second waits here and then finds every notice written.
        notices.takeTurn();
        Map<ReportingPeriod, List<ReminderDue>> byPeriod =
                calendar.remindersDue(today).stream()
                        // Between the due date and the late notice no reminder is sent.
                        .filter(r -> r.reminder() == Reminder.LATE || !today.isAfter(r.due()))
                        .collect(Collectors.groupingBy(ReminderDue::period));
        byPeriod.forEach((period, reminders) -> remind(period, reminders, today));
    }

    private void remind(ReportingPeriod period, List<ReminderDue> reminders, LocalDate today) {
        Map<CountyCode, List<SubmissionStatus>> statuses = occasions.statuses(period);
        Set<String> told = notices.causes(period, REMINDERS);
        FilingWindow window = calendar.windows().of(period);
        Instant now = clock.instant();
        writer.tell(
                reminders.stream()
                        .filter(r -> isMissing(statuses.get(r.county()), window, today))
                        .map(r -> Telling.of(r, now))
                        .filter(telling -> !told.contains(telling.cause()))
                        .toList());
    }

    private static boolean isMissing(
            List<SubmissionStatus> statuses, FilingWindow window, LocalDate today) {
        return NOT_SENT.contains(
                FilingStatus.of(statuses == null ? List.of() : statuses, window, today));
    }
}
