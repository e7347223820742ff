package org.csecprogress.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.notification.OutboxMails;

/** Measures how long the oldest mail has waited, for monitoring. */
@ApplicationScoped
@ForEverybody
public class OutboxAge {
    @Inject private OutboxMails entries;
    @Inject private MailSettings mail;
    private final Clock clock = Clock.systemUTC();

    /**
     * Returns the age: zero if nothing waits, empty if no mail server is configured. It reads in a
     * transaction, as {@link org.csecprogress.kernel.readiness.service.Readiness#isReady} does.
     */
    @Transactional
    public Optional<Duration> get() {
        if (!mail.isOn()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return Optional.of(
                entries.oldestQueued()
                        .map(oldest -> Duration.between(oldest, now))
                        .orElse(Duration.ZERO));
    }
}
