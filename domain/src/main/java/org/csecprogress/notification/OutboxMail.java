package org.csecprogress.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;

/** The stored mail of a notice. */
@Entity
@Table(name = "outbox_message")
@NamedQuery(
        name = OutboxMail.NEXT_DUE,
        query =
                "select o.id from OutboxMail o where o.status = :queued and o.nextAttemptAt <="
                        + " :now and (o.claimedUntil is null or o.claimedUntil < :now) order by"
                        + " o.nextAttemptAt, o.id")
@NamedQuery(name = OutboxMail.WITH_NOTICE, query = OutboxMail.ADDRESSED + " and o.id = :id")
@NamedQuery(
        name = OutboxMail.COUNT_PARKED,
        query = "select count(o) from OutboxMail o where o.status = :parked")
@NamedQuery(
        name = OutboxMail.OLDEST_QUEUED,
        query = "select o from OutboxMail o where o.status = :queued order by o.queuedAt, o.id")
@NamedQuery(
        name = OutboxMail.LAST_ENDED,
        query = "select o from OutboxMail o where o.status = :status order by o.endedAt desc")
@NamedQuery(
        name = OutboxMail.COUNTS,
        query =
                "select new org.csecprogress.notification.OutboxCount(o.status, count(o)) from"
                        + " OutboxMail o group by o.status")
@NamedQuery(
        name = OutboxMail.RETRY_PARKED,
        query =
                "update OutboxMail o set o.status = :queued, o.endedAt = null, o.attempts = 0,"
                        + " o.nextAttemptAt = :now where o.status = :parked")
public class OutboxMail extends QueuedMail {
    public static final String NEXT_DUE = "OutboxMail.nextDue";
    public static final String WITH_NOTICE = "OutboxMail.withNotice";
    public static final String COUNT_PARKED = "OutboxMail.countParked";
    public static final String LAST_ENDED = "OutboxMail.lastEnded";
    public static final String OLDEST_QUEUED = "OutboxMail.oldestQueued";
    public static final String COUNTS = "OutboxMail.counts";
    public static final String RETRY_PARKED = "OutboxMail.retryParked";

    /** A query for mails with their notices and addresses, which may be narrowed and sorted. */
    public static final String ADDRESSED =
            "select o, n, a.username from OutboxMail o, PersonalNotice n left join Account a"
                    + " on a.id = n.accountId where n.id = o.id";

    private static final int LONGEST_PROBLEM = 200;

    /** Key of the notice. */
    @Id
    @Column(name = "notice_id")
    private long id;

    @NotNull
    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private OutboxStatus status;

    @NotNull
    @Size(max = LONGEST_PROBLEM)
    @Column(nullable = false, length = LONGEST_PROBLEM)
    private String problem;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected OutboxMail() {}

    @Override
    public boolean isDue(Instant now) {
        return status == OutboxStatus.QUEUED && super.isDue(now);
    }

    /** Settles it, without a failed attempt. */
    public void end(OutboxStatus outcome, String why, Instant now) {
        giveBack();
        status = outcome;
        endedAt = now;
        problem = inShort(why);
    }

    /** Counts a failed attempt after which no other makes sense, and parks it. */
    public void refuse(String why, Instant now) {
        countAttempt();
        end(OutboxStatus.PARKED, why, now);
    }

    /** Counts a failed attempt. After several it is parked. */
    public void postpone(String why, Instant now) {
        if (fail(now)) {
            problem = inShort(why);
        } else {
            end(OutboxStatus.PARKED, why, now);
        }
    }

    /**
     * Queues it again if it is parked.
     *
     * @return whether it was
     */
    public boolean retry(Instant now) {
        if (status != OutboxStatus.PARKED) {
            return false;
        }
        status = OutboxStatus.QUEUED;
        endedAt = null;
        startAgain(now);
        return true;
    }

    private static String inShort(String why) {
        String line = why.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST_PROBLEM ? line.substring(0, LONGEST_PROBLEM) : line;
    }

    /** Returns the key of the notice. */
    public long id() {
        return id;
    }

    /** Returns when it was settled; empty while it waits. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /**
     * Returns the mail to its recipient.
     *
     * @param notice the notice of this mail
     * @param address the recipient's address, or null if there is no such account
     */
    public AddressedMail addressed(PersonalNotice notice, String address) {
        return new AddressedMail(
                id,
                notice.accountId(),
                notice.content(),
                messageId(),
                address == null ? "" : address,
                attempts(),
                problem,
                endedAt);
    }
}
