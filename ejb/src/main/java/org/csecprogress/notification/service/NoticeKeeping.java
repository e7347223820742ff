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

/** Keeps what was sent for as long as somebody may ask about it, and no longer. */
@Stateless
@Guarded
@ForEverybody
public class NoticeKeeping {
    /** How long it is known that a mail was sent. */
    static final Duration OF_MAIL = Duration.ofDays(90);

    /** How long a notice is listed: a year with the quarter before it. */
    static final Duration OF_NOTICES = Duration.ofDays(500);

    private final Sql sql;
    private final BusinessClock clock;

    /** Mail goes by the real time. */
    private final Clock serverClock = Clock.systemUTC();

    protected NoticeKeeping() {
        this(null, null);
    }

    @Inject
    public NoticeKeeping(Sql sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Takes away what is older. For the timer. */
    public void tidy() {
        Instant mail = serverClock.instant().minus(OF_MAIL);
        sql.update("delete from outbox_message where ended_at < ?", mail);
        sql.update("delete from notice where created_at < ?", clock.instant().minus(OF_NOTICES));
    }
}
