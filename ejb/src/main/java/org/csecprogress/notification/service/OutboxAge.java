package org.csecprogress.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Sql;

/** Measures how long the oldest mail has waited, for monitoring. */
@ApplicationScoped
@ForEverybody
public class OutboxAge {
    private static final String OLDEST =
            "select min(queued_at) from outbox_message where status = 'QUEUED'";

    private final Sql sql;
    private final MailSettings mail;
    private final Clock clock = Clock.systemUTC();

    protected OutboxAge() {
        this(null, null);
    }

    @Inject
    public OutboxAge(Sql sql, MailSettings mail) {
        this.sql = sql;
        this.mail = mail;
    }

    /** Returns the age: zero if nothing waits, empty if no mail server is configured. */
    public Optional<Duration> get() {
        if (!mail.isOn()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return Optional.of(
                sql.list(OLDEST, row -> Optional.ofNullable(Sql.instant(row, 1))).stream()
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(oldest -> Duration.between(oldest, now))
                        .orElse(Duration.ZERO));
    }
}
