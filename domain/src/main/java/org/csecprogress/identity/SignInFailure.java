package org.csecprogress.identity;

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
 * The failed sign-ins of a name or an address. From the fifth failure on, the next sign-in must
 * wait 1, 2, 4 … seconds, at most five minutes. Nobody is ever locked out.
 */
@Entity
@Table(name = "sign_in_failure")
@NamedQuery(
        name = SignInFailure.FORGET,
        query = "delete from SignInFailure f where f.subject = :subject")
public class SignInFailure {
    public static final String FORGET = "SignInFailure.forget";

    private static final int FREE_FAILURES = 4;
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
     * @param subject the name or the address
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

    /** Whether the next sign-in must still wait at that time. */
    public boolean mustWait(Instant now) {
        return last.plus(delay()).isAfter(now);
    }

    private Duration delay() {
        int over = Math.min(failures - FREE_FAILURES, 10);
        if (over <= 0) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofSeconds(1L << (over - 1));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
