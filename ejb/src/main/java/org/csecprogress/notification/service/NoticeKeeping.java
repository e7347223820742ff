package org.csecprogress.notification.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Sql;

/** Deletes notices and mail once they are too old for anyone to ask about. */
@Stateless
@Guarded
@ForEverybody
public class NoticeKeeping {
    /** Time for which the record of a sent mail is kept. */
    static final Duration OF_MAIL = Duration.ofDays(90);

    /** Time for which a notice is listed: a year and the quarter before it. */
    static final Duration OF_NOTICES = Duration.ofDays(500);

    private final Sql sql;
    private final BusinessClock clock;

    /** Mail follows the real time. */
    private final Clock serverClock = Clock.systemUTC();

    protected NoticeKeeping() {
        this(null, null);
    }

    @Inject
    public NoticeKeeping(Sql sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Deletes old notices and mail. Called by the timer. */
    public void tidy() {
        Instant mail = serverClock.instant().minus(OF_MAIL);
        sql.update("delete from outbox_message where ended_at < ?", mail);
        sql.update("delete from notice where created_at < ?", clock.instant().minus(OF_NOTICES));
    }
}
