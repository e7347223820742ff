package org.csecprogress.notification.service;

import java.time.Instant;
import java.util.Optional;

/**
 * State of the portal's mail.
 *
 * @param isOn whether a mail server is configured
 * @param waiting number of queued mails
 * @param oldest since when the oldest of them has been queued
 * @param sent number of mails sent in the last 90 days
 * @param lastSent when the latest was sent
 * @param silence since when the mail server has accepted nothing from this node
 * @param parkedInAll number of mails given up
 */
public record OutboxState(
        boolean isOn,
        int waiting,
        Optional<Instant> oldest,
        int sent,
        Optional<Instant> lastSent,
        Optional<Silence> silence,
        int parkedInAll) {
    /**
     * The mail server accepts nothing.
     *
     * @param since when this was first seen
     * @param said its reply, or empty if it does not answer
     */
    public record Silence(Instant since, String said) {}
}
