package org.csecprogress.notification.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.notification.AddressedMail;
import org.csecprogress.notification.OutboxCount;
import org.csecprogress.notification.OutboxMails;
import org.csecprogress.notification.OutboxStatus;
import org.csecprogress.notification.Telling;

/** Shows the administrator the portal's mail: what waits and what was given up. */
@Stateless
@Guarded
@Allowed(Role.STATE_ADMIN)
public class OutboxService {
    @Inject private OutboxMails entries;
    @Inject private NoticeWriter writer;
    @Inject private MailSettings mail;
    @Inject private Dispatcher dispatcher;
    @Inject private BusinessClock businessClock;
    @Inject private Event<AuditedEvent> events;
    private final Clock clock = Clock.systemUTC();

    /** Returns the state of the mail. */
    public OutboxState state(Actor admin) {
        Map<OutboxStatus, Integer> counts =
                entries.counts().stream()
                        .collect(Collectors.toMap(OutboxCount::status, c -> (int) c.number()));
        return new OutboxState(
                mail.isOn(),
                counts.getOrDefault(OutboxStatus.QUEUED, 0),
                entries.oldestQueued(),
                counts.getOrDefault(OutboxStatus.SENT, 0),
                entries.lastSent(),
                dispatcher.silence(),
                counts.getOrDefault(OutboxStatus.PARKED, 0));
    }

    /**
     * Returns some of the mails that were given up.
     *
     * @param slice sorted as {@link OutboxMails#parked} says
     */
    public Sliced<AddressedMail> parked(Actor admin, Slice slice) {
        return entries.parked(slice);
    }

    /** Retries a parked mail. Does nothing if it is no longer parked. */
    public void tryAgain(Actor admin, long notice) {
        if (entries.lock(notice).filter(entry -> entry.retry(clock.instant())).isPresent()) {
            audit(admin, OutboxEvent.Mark.MAIL_RETRY, "notice " + notice);
        }
    }

    /** Retries every parked mail. */
    public void tryAllAgain(Actor admin) {
        int queued = entries.retryParked(clock.instant());
        if (queued > 0) {
            audit(admin, OutboxEvent.Mark.MAIL_RETRY, queued + " parked");
        }
    }

    /** Sends the administrator a test mail. */
    public void test(Actor admin) {
        writer.tell(Telling.mailTest(admin.accountId(), businessClock.instant()));
        audit(admin, OutboxEvent.Mark.MAIL_TEST, "own address");
    }

    private void audit(Actor admin, OutboxEvent.Mark mark, String subject) {
        events.fire(new OutboxEvent(admin, mark, subject, businessClock.instant()));
    }
}
