package org.csecprogress.subscription;

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
import java.util.UUID;
import org.csecprogress.notification.QueuedMail;
import org.csecprogress.release.ReleaseNumber;

/**
 * A mail to somebody without an account, until it is sent or given up. Then the row is deleted, so
 * that no address is kept that nobody confirmed.
 */
@Entity
@Table(name = "subscriber_mail")
@NamedQuery(
        name = SubscriberMail.NEXT_DUE,
        query =
                "select m.id from SubscriberMail m where m.nextAttemptAt <= :now and"
                        + " (m.claimedUntil is null or m.claimedUntil < :now) order by"
                        + " m.nextAttemptAt, m.id")
@NamedQuery(
        name = SubscriberMail.DELETE_OF,
        query = "delete from SubscriberMail m where m.address = :address")
public class SubscriberMail extends QueuedMail {
    public static final String NEXT_DUE = "SubscriberMail.nextDue";
    public static final String DELETE_OF = "SubscriberMail.deleteOf";

    @Id
    @NotNull
    @Size(max = 36)
    @Column(nullable = false, length = 36)
    private String id;

    @NotNull
    @Size(max = Subscriber.LONGEST)
    @Column(nullable = false, length = Subscriber.LONGEST)
    private String address;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SubscriberNews news;

    /** Number of the release, or empty. */
    @NotNull
    @Size(max = 12)
    @Column(name = "release_number", nullable = false, length = 12)
    private String release;

    protected SubscriberMail() {}

    private SubscriberMail(
            UUID id, String address, SubscriberNews news, String release, String host, Instant at) {
        super("<" + id + "@" + host + ">", at);
        this.id = id.toString();
        this.address = address;
        this.news = news;
        this.release = release;
    }

    /**
     * Creates an answer to somebody who asked for mail.
     *
     * @param host host name of the portal, for the message identifier
     */
    public static SubscriberMail answer(
            String address, SubscriberNews news, String host, Instant now) {
        return new SubscriberMail(UUID.randomUUID(), address, news, "", host, now);
    }

    /** Creates the news of a release. */
    public static SubscriberMail of(
            String address, SubscriberNews news, ReleaseNumber release, String host, Instant now) {
        return new SubscriberMail(UUID.randomUUID(), address, news, release.toString(), host, now);
    }

    /**
     * Counts a failed attempt.
     *
     * @return whether there is a next one; otherwise it is to be deleted
     */
    public boolean postpone(Instant now) {
        return fail(now);
    }

    public String id() {
        return id;
    }

    public String address() {
        return address;
    }

    public SubscriberNews news() {
        return news;
    }

    /** Returns the number of the release that it is about, if it is about one. */
    public Optional<ReleaseNumber> release() {
        return ReleaseNumber.parse(release);
    }
}
