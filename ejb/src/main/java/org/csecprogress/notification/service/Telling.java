package org.csecprogress.notification.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.csecprogress.calendar.ExtensionMoved;
import org.csecprogress.calendar.Reminder;
import org.csecprogress.calendar.ReminderDue;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.notification.NoticeAudience;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.submission.SubmissionEvent;

/**
 * Something that is told, before it is known to how many.
 *
 * @param county or null
 * @param period or null
 * @param due or null
 * @param cause what it tells of, in a code of its own
 * @param only the one account that is told, or 0 for the audience of its kind
 */
record Telling(
        NoticeKind kind,
        CountyCode county,
        ReportingPeriod period,
        int revision,
        LocalDate due,
        String cause,
        Instant at,
        long only) {
    static Telling of(NoticeKind kind, SubmissionEvent event) {
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

    static Telling of(NoticeKind kind, ReleaseNumber release, Instant at) {
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
     * Of a move of a release, which may come again.
     *
     * @param county that is told, or null
     * @param day that it is about, or null
     */
    static Telling of(
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

    /** Before a release goes public on a day: once to each county in it, and again for another. */
    static Telling coming(ReleaseNumber release, CountyCode county, LocalDate day, Instant at) {
        NoticeKind kind = NoticeKind.RELEASE_COMING;
        String cause = kind + ":" + release + "-" + county + ":" + day;
        return new Telling(kind, county, release.period(), release.revision(), day, cause, at, 0);
    }

    /** Of what was done to an account, to its owner. */
    static Telling ofAccount(NoticeKind kind, long account, Instant at) {
        String cause = kind + ":" + account + ":" + UUID.randomUUID();
        return new Telling(kind, null, null, 0, null, cause, at, account);
    }

    /** Of a request for more time: the day that was asked for, or the new due date. */
    static Telling of(NoticeKind kind, ExtensionMoved moved) {
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
     * The first reminder once a quarter, the others once for each day by which the filing is due,
     * whenever they are told: after an extension they come again.
     */
    static Telling of(ReminderDue reminder, Instant at) {
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

    static Telling mailTest(long account, Instant at) {
        NoticeKind kind = NoticeKind.MAIL_TEST;
        String cause = kind + ":" + account + ":" + at.toEpochMilli();
        return new Telling(kind, null, null, 0, null, cause, at, account);
    }

    /** The same for one account alone. */
    Telling onlyFor(long account) {
        return new Telling(kind, county, period, revision, due, cause, at, account);
    }

    NoticeAudience audience() {
        return only == 0 ? kind.audience() : NoticeAudience.ONESELF;
    }
}
