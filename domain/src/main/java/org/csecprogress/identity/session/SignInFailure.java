package org.csecprogress.identity.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;

/**
 * The failed sign-ins of a device, an account or a network. After those that are free, the next
 * sign-in must wait 1, 2, 4 … seconds, at most five minutes. Nobody is ever locked out.
 */
@Entity
@Table(name = "sign_in_failure")
@NamedQuery(
        name = SignInFailure.FORGET,
        query = "delete from SignInFailure f where f.subject = :subject")
public class SignInFailure {
    public static final String FORGET = "SignInFailure.forget";

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration FORGET_AFTER = Duration.ofHours(1);

    @Id
    @NotNull
    @Size(max = 300)
    @Column(length = 300)
    private String subject;

    private int failures;

    @NotNull
    @Column(name = "last_failure", nullable = false)
    private Instant last;

    protected SignInFailure() {}

    /**
     * @param subject the digest of the device, the account or the network
     */
    public SignInFailure(String subject, Instant at) {
        this.subject = subject;
        failures = 1;
        last = at;
    }

    /** Counts another failure, or begins again if the last one was more than an hour ago. */
    public void again(Instant at) {
        failures = last.isBefore(at.minus(FORGET_AFTER)) ? 1 : failures + 1;
        last = at;
    }

    /** Takes a try back that was counted before it turned out to be right. */
    public void takeBack() {
        failures = Math.max(0, failures - 1);
    }

    /** Whether the next try must still wait at that time. */
    public boolean mustWait(Tried tried, Instant now) {
        return tried.isRare()
                ? failures > tried.free() && last.plus(FORGET_AFTER).isAfter(now)
                : mustWait(tried.free(), now);
    }

    /**
     * Whether the next sign-in must still wait at that time.
     *
     * @param free how many failures in a row nobody has to wait for
     */
    public boolean mustWait(int free, Instant now) {
        // Of two tries at once, the other may have been counted first and yet be the later one.
        return failures > free && last.plus(delay(free)).isAfter(now);
    }

    private Duration delay(int free) {
        int over = Math.min(failures - free, 10);
        Duration delay = Duration.ofSeconds(1L << (over - 1));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
