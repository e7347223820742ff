package org.csecprogress.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.notification.AddressedMail;
import org.csecprogress.notification.Reply;

/**
 * Sends the queued mail. A mail server that accepts nothing delays all mail and counts against no
 * message. A message that the server refuses is retried later, or never. A mail that cannot be
 * built is given up and does not hold up others.
 */
@ApplicationScoped
@ForEverybody
public class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class.getName());
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final Mailer mailer;
    private final MailSettings settings;
    private final Clock clock = Clock.systemUTC();

    private volatile boolean stopping;
    private volatile OutboxState.Silence silence;
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

    /** Refuses to start with settings that cannot work. */
    void check() {
        settings.check();
    }

    /** Returns since when the server has accepted nothing from this node; empty if it does. */
    Optional<OutboxState.Silence> silence() {
        return Optional.ofNullable(silence);
    }

    /** Stops after the mail that is being sent. */
    void stop() {
        stopping = true;
    }

    /** Sends until nothing is due or the server is gone. Called by the timer, one at a time. */
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

    /** Sends one mail and returns the connection for the next, or null if there is none. */
    private Mailer.Line send(Outbox.Claim claim, Mailer.Line open) {
        Optional<MimeMessage> mail = mail(claim);
        return mail.isPresent() ? send(claim, mail.get(), open) : open;
    }

    /** Builds the mail, or settles the claim and returns empty if nothing is to be sent. */
    private Optional<MimeMessage> mail(Outbox.Claim claim) {
        Optional<AddressedMail> message = outbox.read(claim);
        if (message.isEmpty()) {
            return Optional.empty();
        }
        if (!outbox.isStillFor(message.get())) {
            outbox.dropped(claim);
            return Optional.empty();
        }
        try {
            return Optional.of(mailer.make(message.get()));
        } catch (Mailer.UnmadeException e) {
            outbox.unmade(claim, e.problem());
            LOG.log(
                    Level.WARNING,
                    e,
                    () ->
                            "The mail of notice %d cannot be made and is parked."
                                    .formatted(claim.notice()));
            return Optional.empty();
        }
    }

    private Mailer.Line send(Outbox.Claim claim, MimeMessage mail, Mailer.Line open) {
        Mailer.Line line = open;
        try {
            if (line == null) {
                line = mailer.open();
            }
            line.send(mail);
            answered();
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
        if (e.reply() != Reply.NO_SERVER) {
            answered();
        }
        if (e.reply() == Reply.NEVER) {
            // Without the server's reply, which often contains the address.
            LOG.log(
                    Level.WARNING,
                    "The mail of notice {0} was refused and is parked.",
                    Long.toString(claim.notice()));
        }
    }

    private void silent(Mailer.MailException e) {
        Instant now = clock.instant();
        Optional<String> code = Reply.code(e.getMessage());
        String said = code.isPresent() ? e.getMessage() : "";
        if (silence == null) {
            log(code, e);
            silence = new OutboxState.Silence(now, said);
        } else {
            silence = new OutboxState.Silence(silence.since(), said);
        }
        pausedUntil = now.plus(pause);
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    private static void log(Optional<String> code, Mailer.MailException e) {
        if (code.isPresent()) {
            LOG.log(
                    Level.WARNING,
                    "The mail server takes no mail, it answers {0}; mail waits.",
                    code.get());
        } else {
            LOG.log(Level.WARNING, "The mail server does not answer; mail waits.", e);
        }
    }

    private void answered() {
        if (silence != null) {
            silence = null;
            LOG.info("The mail server answers again.");
        }
        pause = SHORTEST_PAUSE;
    }
}
