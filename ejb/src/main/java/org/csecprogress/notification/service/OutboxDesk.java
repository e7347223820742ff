package org.csecprogress.notification.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.notification.OutboxMessage;
import org.csecprogress.notification.OutboxStatus;

/** Shows the administrator the portal's mail: what waits and what was given up. */
@Stateless
@Guarded
@Allowed(Role.STATE_ADMIN)
public class OutboxDesk {
    private static final String COUNTS =
            "select status, count(*), min(queued_at), max(ended_at) from outbox_message group by"
                    + " status";
    private static final String PARKED =
            OutboxRows.SELECT
                    + " where o.status = 'PARKED' order by o.ended_at desc, n.id desc limit ?";
    private static final String AGAIN =
            "update outbox_message set status = 'QUEUED', ended_at = null, attempts = 0,"
                    + " next_attempt_at = ? where status = 'PARKED'";

    private final Sql sql;
    private final NoticeWriter writer;
    private final MailSettings mail;
    private final Dispatcher dispatcher;
    private final BusinessClock businessClock;
    private final Event<AuditedEvent> events;
    private final Clock clock = Clock.systemUTC();

    /** Figures on all mails of one status. */
    private record Count(int number, Instant firstQueued, Instant lastEnded) {
        static final Count NONE = new Count(0, null, null);
    }

    protected OutboxDesk() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public OutboxDesk(
            Sql sql,
            NoticeWriter writer,
            MailSettings mail,
            Dispatcher dispatcher,
            BusinessClock businessClock,
            Event<AuditedEvent> events) {
        this.sql = sql;
        this.writer = writer;
        this.mail = mail;
        this.dispatcher = dispatcher;
        this.businessClock = businessClock;
        this.events = events;
    }

    /** Returns the state of the mail. */
    public OutboxState state(Actor admin) {
        Map<OutboxStatus, Count> counts = new EnumMap<>(OutboxStatus.class);
        sql.list(
                COUNTS,
                row ->
                        counts.put(
                                OutboxStatus.valueOf(row.getString(1)),
                                new Count(
                                        row.getInt(2), Sql.instant(row, 3), Sql.instant(row, 4))));
        List<OutboxMessage> parked = sql.list(PARKED, OutboxRows::read, OutboxState.LISTED);
        Count waiting = counts.getOrDefault(OutboxStatus.QUEUED, Count.NONE);
        Count sent = counts.getOrDefault(OutboxStatus.SENT, Count.NONE);
        return new OutboxState(
                mail.isOn(),
                waiting.number(),
                Optional.ofNullable(waiting.firstQueued()),
                sent.number(),
                Optional.ofNullable(sent.lastEnded()),
                dispatcher.silence(),
                counts.getOrDefault(OutboxStatus.PARKED, Count.NONE).number(),
                parked);
    }

    /** Retries a parked mail. Does nothing if it is no longer parked. */
    public void tryAgain(Actor admin, long notice) {
        if (sql.update(AGAIN + " and notice_id = ?", clock.instant(), notice) == 1) {
            tell(admin, OutboxMarked.Mark.MAIL_RETRY, "notice " + notice);
        }
    }

    /** Retries every parked mail. */
    public void tryAllAgain(Actor admin) {
        int queued = sql.update(AGAIN, clock.instant());
        if (queued > 0) {
            tell(admin, OutboxMarked.Mark.MAIL_RETRY, queued + " parked");
        }
    }

    /** Sends the administrator a test mail. */
    public void test(Actor admin) {
        writer.tell(Telling.mailTest(admin.accountId(), businessClock.instant()));
        tell(admin, OutboxMarked.Mark.MAIL_TEST, "own address");
    }

    private void tell(Actor admin, OutboxMarked.Mark mark, String subject) {
        events.fire(new OutboxMarked(admin, mark, subject, businessClock.instant()));
    }
}
