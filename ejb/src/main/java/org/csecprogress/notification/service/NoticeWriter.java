package org.csecprogress.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.OutboxMails;
import org.csecprogress.notification.PersonalNotices;
import org.csecprogress.notification.Telling;

/**
 * Writes notices and queues their mail in the current transaction: an event is stored with all its
 * notices and mail, or not at all. The database selects the recipients, so the number of statements
 * is the same for one person and for many.
 */
@ApplicationScoped
class NoticeWriter {
    @Inject private PersonalNotices notices;
    @Inject private OutboxMails outbox;
    @Inject private MailSettings mail;

    /** Mail follows the real time, whatever the business date. */
    private final Clock clock = Clock.systemUTC();

    /** Writes one notice. */
    void tell(Telling telling) {
        tell(List.of(telling));
    }

    /** Marks the notices of a kind as read, since what they ask for no longer waits. */
    void settle(NoticeKind kind, Instant at) {
        notices.readAll(kind, at);
    }

    /** Writes several notices for one audience. */
    void tell(List<Telling> tellings) {
        if (tellings.isEmpty()) {
            return;
        }
        notices.tell(tellings);
        if (mail.isOn()) {
            outbox.queue(tellings, mail.siteHost(), clock.instant());
        }
    }
}
