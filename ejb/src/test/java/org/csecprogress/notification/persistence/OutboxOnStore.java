package org.csecprogress.notification.persistence;

import jakarta.persistence.EntityManager;
import org.csecprogress.kernel.persistence.StoreSql;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.notification.service.MailedLinks;
import org.csecprogress.notification.service.Outbox;

/** Creates an outbox in the transaction of a test's entity manager. */
public final class OutboxOnStore {
    private OutboxOnStore() {}

    public static Outbox of(EntityManager em) {
        return new Outbox(
                new JpaOutboxMails(em, new StoreSql(em)),
                new JpaRecipients(em),
                new BusinessClock(),
                new MailedLinks());
    }
}
