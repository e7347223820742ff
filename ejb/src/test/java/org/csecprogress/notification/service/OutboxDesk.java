package org.csecprogress.notification.service;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.OutboxMail;
import org.csecprogress.notification.OutboxMails;
import org.csecprogress.notification.OutboxStatus;
import org.csecprogress.notification.PersonalNotices;
import org.csecprogress.notification.Telling;

/** Mail that waits in the outbox of a {@link NoticeDesk}. */
final class OutboxDesk {
    /** The time of the server, by which mail goes, as precise as a database keeps it. */
    final Instant real = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    final NoticeDesk desk = new NoticeDesk("2026-10-20T16:00:00Z");
    private int told;

    /** Queues a mail to one person that Yuba's filing was returned; it is due now. */
    OutboxMail mail(Actor person) {
        return mail(person, NoticeKind.RETURNED, real);
    }

    OutboxMail mail(Actor person, NoticeKind kind, Instant queued) {
        told++;
        Telling telling =
                new Telling(
                        kind,
                        kind.audience().isOfFiling() ? NoticeDesk.YUBA : null,
                        ReportingPeriod.of("2026Q3"),
                        1,
                        null,
                        "C" + told,
                        desk.portal.now(),
                        person.accountId());
        desk.portal.bean(PersonalNotices.class).tell(List.of(telling));
        desk.portal.bean(OutboxMails.class).queue(List.of(telling), "x", queued);
        List<OutboxMail> all = desk.portal.memory().all(OutboxMail.class).toList();
        return all.get(all.size() - 1);
    }

    /** Queues a mail and changes it. */
    OutboxMail mail(Actor person, Consumer<OutboxMail> change) {
        OutboxMail mail = mail(person);
        change.accept(mail);
        return mail;
    }

    static OutboxStatus status(OutboxMail mail) {
        return Memory.value(mail, "status");
    }

    static String problem(OutboxMail mail) {
        return Memory.value(mail, "problem");
    }
}
