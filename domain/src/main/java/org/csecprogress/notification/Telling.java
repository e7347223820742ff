package org.csecprogress.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.csecprogress.calendar.ExtensionMoved;
import org.csecprogress.calendar.Reminder;
import org.csecprogress.calendar.ReminderDue;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;

/**
 * Content of a notice before its recipients are known.
 *
 * @param county the county, or null
 * @param period the period, or null
 * @param due the due date, or null
 * @param cause unique code of the occasion, by which a repeated notice is recognized
 * @param only the only account to notify, or 0 for the audience of its kind
 * @param except an account of the audience that is not notified, or 0
 */
public record Telling(
        NoticeKind kind,
        CountyCode county,
        ReportingPeriod period,
        int revision,
        LocalDate due,
        String cause,
        Instant at,
        long only,
        long except) {
    /** Creates a notice for everybody in its audience. */
    public Telling(
            NoticeKind kind,
            CountyCode county,
            ReportingPeriod period,
            int revision,
            LocalDate due,
            String cause,
            Instant at,
            long only) {
        this(kind, county, period, revision, due, cause, at, only, 0);
    }

    public static Telling of(NoticeKind kind, SubmissionEvent event) {
        String cause =
                "%s:%s-%s:%d:%d"
                        .formatted(
                                kind,
                                event.period(),
                                event.county(),
                                event.revision(),
                                event.at().toEpochMilli());
        return new Telling(
                kind, event.county(), event.period(), event.revision(), null, cause, event.at(), 0);
    }

    public static Telling of(NoticeKind kind, ReleaseNumber release, Instant at) {
        return new Telling(
                kind,
                null,
                release.period(),
                release.revision(),
                null,
                kind + ":" + release,
                at,
                0);
    }

    /**
     * Creates a notice of a move of a release, which may be repeated.
     *
     * @param county county to notify, or null
     * @param day the day concerned, or null
     */
    public static Telling of(
            NoticeKind kind, ReleaseNumber release, CountyCode county, LocalDate day, Instant at) {
        String cause = kind + ":" + release + (county == null ? "" : "-" + county);
        return new Telling(
                kind,
                county,
                release.period(),
                release.revision(),
                day,
                cause + ":" + at.toEpochMilli(),
                at,
                0);
    }

    /** Creates the notice that a release will be public, once for each county and day. */
    public static Telling coming(
            ReleaseNumber release, CountyCode county, LocalDate day, Instant at) {
        NoticeKind kind = NoticeKind.RELEASE_COMING;
        String cause = kind + ":" + release + "-" + county + ":" + day;
        return new Telling(kind, county, release.period(), release.revision(), day, cause, at, 0);
    }

    /** Creates a notice to the owner of an account about a change to it. */
    public static Telling ofAccount(NoticeKind kind, long account, Instant at) {
        String cause = kind + ":" + account + ":" + UUID.randomUUID();
        return new Telling(kind, null, null, 0, null, cause, at, account);
    }

    /** Creates a notice about a change of an account to those whose office is to watch it. */
    public static Telling ofChange(NoticeKind kind, Instant at) {
        return new Telling(kind, null, null, 0, null, kind + ":" + UUID.randomUUID(), at, 0);
    }

    /**
     * Creates the notice that access is to be reviewed, once for each half-year.
     *
     * @param county the county, or null for administrators
     * @param from first day of the half-year
     */
    public static Telling ofReview(NoticeKind kind, CountyCode county, LocalDate from, Instant at) {
        String place = county == null ? "" : county + ":";
        return new Telling(kind, county, null, 0, null, kind + ":" + place + from, at, 0);
    }

    /** Creates the notice to an owner that a change of the account takes effect on that day. */
    public static Telling coming(long account, LocalDate day, Instant at) {
        NoticeKind kind = NoticeKind.CHANGE_COMING;
        String cause = kind + ":" + account + ":" + UUID.randomUUID();
        return new Telling(kind, null, null, 0, day, cause, at, account);
    }

    /** Creates a notice of a request for more time, with the day requested or the new due date. */
    public static Telling of(NoticeKind kind, ExtensionMoved moved) {
        LocalDate day =
                switch (moved.action()) {
                    case ASK -> moved.until();
                    case GRANT -> moved.granted().orElse(null);
                    case REFUSE, WITHDRAW -> null;
                };
        return new Telling(
                kind,
                moved.county(),
                moved.period(),
                0,
                day,
                kind + ":" + moved.extension(),
                moved.at(),
                0);
    }

    /**
     * Creates a reminder. The first is sent once a quarter, the others once for each due date, so
     * they are repeated after an extension.
     */
    public static Telling of(ReminderDue reminder, Instant at) {
        NoticeKind kind = NoticeKind.of(reminder.reminder());
        String filing = kind + ":" + reminder.period() + "-" + reminder.county();
        boolean once = reminder.reminder() == Reminder.REMINDER_1;
        return new Telling(
                kind,
                reminder.county(),
                reminder.period(),
                0,
                reminder.due(),
                once ? filing : filing + ":" + reminder.due(),
                at,
                0);
    }

    public static Telling mailTest(long account, Instant at) {
        NoticeKind kind = NoticeKind.MAIL_TEST;
        String cause = kind + ":" + account + ":" + at.toEpochMilli();
        return new Telling(kind, null, null, 0, null, cause, at, account);
    }

    /** Returns this notice for one account only. */
    public Telling onlyFor(long account) {
        return new Telling(kind, county, period, revision, due, cause, at, account, except);
    }

    /** Returns this notice for everybody but one account. */
    public Telling exceptFor(long account) {
        return new Telling(kind, county, period, revision, due, cause, at, only, account);
    }

    public NoticeAudience audience() {
        return only == 0 ? kind.audience() : NoticeAudience.ONESELF;
    }
}
