package org.csecprogress.notification.service;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.csecprogress.notification.OutboxMessage;
import org.csecprogress.notification.Reply;

/**
 * Sends what is queued. A mail server that does not answer delays everything and is held against no
 * message; one that refuses a message is asked again about that one later, or never.
 */
@ApplicationScoped
@PermitAll
public class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class.getName());
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final Mailer mailer;
    private final MailSettings settings;
    private final Clock clock = Clock.systemUTC();

    private volatile boolean stopping;
    private volatile Instant silentSince;
    private Instant pausedUntil = Instant.EPOCH;
    private Duration pause = SHORTEST_PAUSE;

    protected Dispatcher() {
        this(null, null, null);
    }

    @Inject
    public Dispatcher(Outbox outbox, Mailer mailer, MailSettings settings) {
        this.outbox = outbox;
        this.mailer = mailer;
        this.settings = settings;
    }

    /** Refuses to begin with settings that cannot work. */
    void check() {
        settings.check();
    }

    /** Since when this node gets no answer from the mail server; nothing where it does. */
    Optional<Instant> silentSince() {
        return Optional.ofNullable(silentSince);
    }

    /** Ends after the mail that is on its way. */
    void stop() {
        stopping = true;
    }

    /** Sends until nothing is due, or the mail server is gone. For the timer, one at a time. */
    void run() {
        if (!settings.isOn() || clock.instant().isBefore(pausedUntil)) {
            return;
        }
        Mailer.Line line = null;
        try {
            Optional<Outbox.Claim> next = next();
            while (next.isPresent()) {
                line = send(next.get(), line);
                next = next();
            }
        } finally {
            if (line != null) {
                line.close();
            }
        }
    }

    private Optional<Outbox.Claim> next() {
        boolean isOver = stopping || clock.instant().isBefore(pausedUntil);
        return isOver ? Optional.empty() : outbox.take();
    }

    /** Sends one mail; gives the connection for the next, or null where there is none. */
    private Mailer.Line send(Outbox.Claim claim, Mailer.Line open) {
        OutboxMessage message = claim.message();
        if (!message.reachable()) {
            outbox.dropped(claim);
            return open;
        }
        Mailer.Line line = open;
        try {
            if (line == null) {
                line = mailer.open();
            }
            answered();
            line.send(message);
            outbox.sent(claim);
            return line;
        } catch (Mailer.MailException e) {
            notTaken(claim, e);
            if (line != null) {
                line.close();
            }
            return null;
        }
    }

    private void notTaken(Outbox.Claim claim, Mailer.MailException e) {
        switch (e.reply()) {
            case NO_SERVER -> {
                outbox.returned(claim);
                silent(e);
            }
            case LATER -> outbox.postponed(claim, e.getMessage());
            case NEVER -> outbox.refused(claim, e.getMessage());
        }
        if (e.reply() == Reply.NEVER) {
            // Without what the server said: it often has the address in it.
            LOG.log(
                    Level.WARNING,
                    "The mail of notice {0} was refused and is parked.",
                    Long.toString(claim.message().notice().id()));
        }
    }

    private void silent(Mailer.MailException e) {
        Instant now = clock.instant();
        if (silentSince == null) {
            silentSince = now;
            LOG.log(Level.WARNING, "The mail server does not answer; mail waits.", e);
        }
        pausedUntil = now.plus(pause);
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    private void answered() {
        if (silentSince != null) {
            silentSince = null;
            LOG.info("The mail server answers again.");
        }
        pause = SHORTEST_PAUSE;
    }
}
