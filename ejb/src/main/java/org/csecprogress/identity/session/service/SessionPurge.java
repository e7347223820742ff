package org.csecprogress.identity.session.service;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.csecprogress.identity.factor.SpentChallenges;
import org.csecprogress.identity.session.AccountSessions;
import org.csecprogress.identity.session.KnownDevices;
import org.csecprogress.identity.session.SignInFailures;
import org.csecprogress.kernel.service.ForEverybody;

/**
 * Forgets what is no longer needed: failed sign-ins after a day, sessions after 90 days, devices
 * after a year without a sign-in, and challenges that were answered after a day. Two nodes at once
 * do no harm.
 */
@Singleton
@DependsOn("SchemaMigration")
@ForEverybody
public class SessionPurge {
    private static final Duration FAILURES = Duration.ofDays(1);
    private static final Duration SESSIONS = Duration.ofDays(90);
    private static final Duration DEVICES = Duration.ofDays(365);

    @Inject private SignInFailures failures;
    @Inject private AccountSessions sessions;
    @Inject private KnownDevices devices;
    @Inject private SpentChallenges challenges;
    private final Clock clock = Clock.systemUTC();

    /** Forgets what is old. */
    @Schedule(hour = "*", minute = "41", persistent = false)
    public void forget() {
        Instant now = clock.instant();
        failures.forgetAll(now.minus(FAILURES));
        sessions.forget(now.minus(SESSIONS));
        devices.forget(now.minus(DEVICES));
        // Challenges count for minutes, so a spent one need not be known for long.
        challenges.forget(now.minus(FAILURES));
    }
}
