package org.csecprogress.notification;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail that waits in the database. A node claims it for a while before it sends it. Only the node
 * with the claim records the outcome; when a claim has expired, another node may take the mail.
 */
@MappedSuperclass
public abstract class QueuedMail {
    /** Longer than the sending of one mail can take: each step of it has a time limit. */
    private static final Duration CLAIM = Duration.ofMinutes(4);

    @NotNull
    @Size(max = 200)
    @Column(name = "message_id", nullable = false, length = 200)
    private String messageId;

    private int attempts;

    @NotNull
    @Column(name = "next_attempt_at", nullable = false)
    private Instant nextAttemptAt;

    @NotNull
    @Column(name = "queued_at", nullable = false)
    private Instant queuedAt;

    @Size(max = 36)
    @Column(name = "claimed_by", length = 36)
    private String claimedBy;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    protected QueuedMail() {}

    /**
     * @param messageId the mail's Message-ID, the same at each attempt, so that mail programs show
     *     a duplicate once
     */
    protected QueuedMail(String messageId, Instant now) {
        this.messageId = messageId;
        this.nextAttemptAt = now;
        this.queuedAt = now;
    }

    /** Whether its time has come and no node holds a claim on it. */
    public boolean isDue(Instant now) {
        return !nextAttemptAt.isAfter(now) && (claimedUntil == null || claimedUntil.isBefore(now));
    }

    /**
     * Claims it for as long as sending it can take.
     *
     * @return the token of the claim
     */
    public String claim(Instant now) {
        String token = UUID.randomUUID().toString();
        claim(token, now.plus(CLAIM));
        return token;
    }

    /** Claims it with a token until that time. */
    public void claim(String token, Instant until) {
        claimedBy = token;
        claimedUntil = until;
    }

    /** Whether the claim with that token still holds. */
    public boolean isClaimedBy(String token) {
        return token.equals(claimedBy);
    }

    /** Gives up the claim and leaves everything else as it is. */
    public void giveBack() {
        claimedBy = null;
        claimedUntil = null;
    }

    /**
     * Counts a failed attempt, and sets the time of the next.
     *
     * @return whether there is a next one
     */
    protected boolean fail(Instant now) {
        attempts++;
        Optional<Duration> wait = BackOff.after(attempts);
        giveBack();
        wait.ifPresent(pause -> nextAttemptAt = now.plus(pause));
        return wait.isPresent();
    }

    /** Counts a failed attempt after which no other makes sense. */
    protected void countAttempt() {
        attempts++;
    }

    /** Begins again, as if it had never been tried. */
    protected void startAgain(Instant now) {
        attempts = 0;
        nextAttemptAt = now;
    }

    /** Returns the mail's Message-ID. */
    public String messageId() {
        return messageId;
    }

    /** Returns how often sending it has failed. */
    public int attempts() {
        return attempts;
    }

    /** Returns when it was queued. */
    public Instant queuedAt() {
        return queuedAt;
    }
}
