package org.csecprogress.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The mails to people without an account that wait to be sent. */
public interface SubscriberMails {
    /** Queues mails, some hundred with one statement. */
    void queue(List<SubscriberMail> mails);

    /** Returns the key of the mail to be sent next, if one is due. It is not locked. */
    Optional<String> nextDue(Instant now);

    /** Returns a mail as it is now and locks it until the transaction ends; empty if it is gone. */
    Optional<SubscriberMail> lock(String id);

    /** Returns a mail; empty if it is gone. */
    Optional<SubscriberMail> find(String id);

    /** Deletes a mail. */
    void delete(SubscriberMail mail);
}
