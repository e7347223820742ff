package org.csecprogress.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.notification.Letter;
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

    private final List<MailQueue> queues;
    private final Mailer mailer;
    private final MailSettings settings;
    private final Clock clock = Clock.systemUTC();

    private volatile boolean stopping;
    private volatile OutboxState.Silence silence;
    private Instant pausedUntil = Instant.EPOCH;
    private Duration pause = SHORTEST_PAUSE;

    protected Dispatcher() {
        this(List.of(), null, null);
    }

    @Inject
    Dispatcher(@Any Instance<MailQueue> queues, Mailer mailer, MailSettings settings) {
        this(
                queues.stream().sorted(Comparator.comparingInt(MailQueue::turn)).toList(),
                mailer,
                settings);
    }

    /**
     * @param queues the queues, the most urgent first
     */
    Dispatcher(List<MailQueue> queues, Mailer mailer, MailSettings settings) {
        this.queues = List.copyOf(queues);
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
            Optional<Taken> next = next();
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

    /** A claimed mail and the queue that it came from. */
    private record Taken(MailQueue queue, MailQueue.Claim claim) {}

    /** Takes a mail from the first queue that has one. */
    private Optional<Taken> next() {
        boolean isOver = stopping || clock.instant().isBefore(pausedUntil);
        return isOver
                ? Optional.empty()
                : queues.stream()
                        .flatMap(
                                queue ->
                                        queue.take().map(claim -> new Taken(queue, claim)).stream())
                        .findFirst();
    }

    /** Sends one mail and returns the connection for the next, or null if there is none. */
    private Mailer.Line send(Taken taken, Mailer.Line open) {
        Optional<MimeMessage> mail = mail(taken);
        return mail.isPresent() ? send(taken, mail.get(), open) : open;
    }

    /** Builds the mail, or returns empty if nothing is to be sent. */
    private Optional<MimeMessage> mail(Taken taken) {
        try {
            Optional<Letter> letter = taken.queue().letter(taken.claim());
            return letter.isPresent() ? Optional.of(mailer.make(letter.get())) : Optional.empty();
        } catch (UnmadeException e) {
            taken.queue().unmade(taken.claim(), e.problem());
            LOG.log(
                    Level.WARNING,
                    e,
                    () ->
                            "The mail %s cannot be made and is given up."
                                    .formatted(taken.claim().mail()));
            return Optional.empty();
        }
    }

    private Mailer.Line send(Taken taken, MimeMessage mail, Mailer.Line open) {
        Mailer.Line line = open;
        try {
            if (line == null) {
                line = mailer.open();
            }
            line.send(mail);
            answered();
            taken.queue().sent(taken.claim());
            return line;
        } catch (Mailer.MailException e) {
            notTaken(taken, e);
            if (line != null) {
                line.close();
            }
            return null;
        }
    }

    private void notTaken(Taken taken, Mailer.MailException e) {
        MailQueue queue = taken.queue();
        MailQueue.Claim claim = taken.claim();
        switch (e.reply()) {
            case NO_SERVER -> {
                queue.returned(claim);
                silent(e);
            }
            case LATER -> queue.postponed(claim, e.getMessage());
            case NEVER -> queue.refused(claim, e.getMessage());
        }
        if (e.reply() != Reply.NO_SERVER) {
            answered();
        }
        if (e.reply() == Reply.NEVER) {
            // Without the server's reply, which often contains the address.
            LOG.log(Level.WARNING, "The mail {0} was refused and is given up.", claim.mail());
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
