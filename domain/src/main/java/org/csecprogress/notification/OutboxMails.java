package org.csecprogress.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;

/**
 * The queue of mails. It belongs to the portal, whose dispatcher and administrator use it, so the
 * methods take no actor.
 */
public interface OutboxMails {
    /**
     * Queues the mail of notices that were just written, except to people who want none about their
     * topic. Takes one statement for any number of people.
     *
     * @param host host name of the portal, for the message identifiers
     */
    void queue(List<Telling> tellings, String host, Instant now);

    /** Returns the key of the mail to be sent next, if one is due. It is not locked. */
    Optional<Long> nextDue(Instant now);

    /** Returns a mail as it is now and locks it until the transaction ends. */
    Optional<OutboxMail> lock(long id);

    /** Returns a mail with its notice; empty if it was deleted. */
    Optional<AddressedMail> message(long id);

    /**
     * Returns mails that were given up, with their notices. Their own order is the newest first.
     *
     * @param slice sorted by {@code when}, {@code to} (the address, first where there is none),
     *     {@code kind} (of the notice) or {@code attempts}, and then in their own order
     */
    Sliced<AddressedMail> parked(Slice slice);

    /** Returns when the oldest waiting mail was queued; empty if none waits. */
    Optional<Instant> oldestQueued();

    /** Returns when the latest mail was sent; empty if none was. */
    Optional<Instant> lastSent();

    /** Returns the number of mails of each status that any mail has. */
    List<OutboxCount> counts();

    /**
     * Queues every parked mail again.
     *
     * @return how many
     */
    int retryParked(Instant now);
}
