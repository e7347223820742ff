package org.csecprogress.review.queue.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.csecprogress.filing.FilingStatus;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.service.QueueLine;

/** The lines of the queue in words. */
@Named
@RequestScoped
public class QueueWords {
    @Inject private BusinessClock clock;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/uuuu");

    /**
     * The next step.
     *
     * @param by when it is due
     * @param isSoon whether that is today, tomorrow or past
     * @param away the time until then, or empty
     */
    public record Due(String by, boolean isSoon, String away) {}

    private static String say(String key, Object... values) {
        return Sentences.ofPage().of(key, values);
    }

    /** Returns a day, with its year if that is not the present one: a queue may be of years ago. */
    private String day(LocalDate day) {
        Sentences say = Sentences.ofPage();
        return day.getYear() == clock.today().getYear() ? say.day(day) : say.date(day);
    }

    /** Whether there is a submission to read. */
    public boolean isSubmitted(QueueLine line) {
        return !QueueTab.NOT_SUBMITTED.holds(line);
    }

    /** Returns the status of the filing. */
    public StatusTag tag(QueueLine line) {
        return StatusTag.of(line, Sentences.ofPage());
    }

    /** Returns the reviewer. */
    public DutyWords duty(QueueLine line) {
        return DutyWords.of(line, Sentences.ofPage());
    }

    /** Returns that CDSS entered the filing or is entering it, or empty. */
    public String entered(QueueLine line) {
        if (line.isEntered()) {
            return say("queue.entered", Sentences.ofPage().list(line.entry().names()));
        }
        return line.entry().now().isEmpty() ? "" : say("queue.entering");
    }

    /** Returns that it has an extension or was late; otherwise empty. */
    public String note(QueueLine line) {
        return line.isLate()
                ? say("queue.late")
                : line.extendedUntil().map(day -> say("calendar.extended", day(day))).orElse("");
    }

    /** Returns when it was submitted, or until when it is to be. */
    public String submitted(QueueLine line) {
        if (isSubmitted(line)) {
            return day(CaliforniaTime.day(line.submittedAt()));
        }
        if (line.status() == FilingStatus.NOT_OPEN) {
            return say("queue.notOpen");
        }
        String due = day(line.decideBy());
        return line.isOverdue()
                ? say("queue.missing.late", due, away(line))
                : say("queue.missing", due);
    }

    /** Returns when it was submitted, as spreadsheets read it, or until when it is to be. */
    public String submittedInFile(QueueLine line) {
        if (isSubmitted(line)) {
            return whole(CaliforniaTime.day(line.submittedAt()));
        }
        return line.status() == FilingStatus.NOT_OPEN || line.decideBy() == null
                ? submitted(line)
                : say("queue.missing", whole(line.decideBy()));
    }

    /** Returns the day of the next step as spreadsheets read it; empty if there is none. */
    public String decideInFile(QueueLine line) {
        return isSubmitted(line) && line.decideBy() != null ? whole(line.decideBy()) : "";
    }

    /** Returns how many warnings are explained, out of how many. */
    public String explained(QueueLine line) {
        if (!isSubmitted(line)) {
            return "";
        }
        return line.explained() == 0
                ? "0"
                : say("queue.explained", line.explained(), line.explained());
    }

    private static String whole(LocalDate day) {
        return DAY.format(day);
    }

    /** Returns the next step of a submission. */
    public Due due(QueueLine line) {
        if (line.decideBy() == null) {
            return new Due(say("queue.decided"), false, "");
        }
        long days = days(line);
        if (line.status() == FilingStatus.RETURNED) {
            String by = say("queue.answerBy", day(line.decideBy()));
            return new Due(by, days < 0, days < 0 ? away(line) : "");
        }
        return days == 0 || days == 1
                ? new Due(DaysFromToday.capitalised(away(line)), true, "")
                : new Due(day(line.decideBy()), days < 0, away(line));
    }

    private long days(QueueLine line) {
        return ChronoUnit.DAYS.between(clock.today(), line.decideBy());
    }

    private String away(QueueLine line) {
        return DaysFromToday.away(days(line), Sentences.ofPage());
    }
}
