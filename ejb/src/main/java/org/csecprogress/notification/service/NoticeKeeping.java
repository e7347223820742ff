package org.csecprogress.notification.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.notification.OutboxMails;
import org.csecprogress.notification.PersonalNotices;

/** Deletes notices and mail once they are too old for anyone to ask about. */
@Stateless
@Guarded
@ForEverybody
public class NoticeKeeping {
    /** Time for which the record of a sent mail is kept. */
    static final Duration OF_MAIL = Duration.ofDays(90);

    /** Time for which a notice is listed: a year and the quarter before it. */
    static final Duration OF_NOTICES = Duration.ofDays(500);

    @Inject private PersonalNotices notices;
    @Inject private OutboxMails outbox;
    @Inject private BusinessClock clock;

    /** Mail follows the real time. */
    private final Clock serverClock = Clock.systemUTC();

    /** Deletes old notices and mail. Called by the timer. */
    public void tidy() {
        outbox.deleteEndedBefore(serverClock.instant().minus(OF_MAIL));
        notices.deleteBefore(clock.instant().minus(OF_NOTICES));
    }
}
