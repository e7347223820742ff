package org.csecprogress.notification.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.notification.OutboxMessage;

/**
 * How the mail of the portal stands.
 *
 * @param isOn whether a mail server is configured
 * @param waiting how many mails are queued
 * @param oldest since when the oldest of them is queued
 * @param sent how many went out since they are counted, 90 days
 * @param lastSent when the last one went out
 * @param silence since when the mail server takes nothing from this node
 * @param parkedInAll how many were given up
 * @param parked the newest of these
 */
public record OutboxState(
        boolean isOn,
        int waiting,
        Optional<Instant> oldest,
        int sent,
        Optional<Instant> lastSent,
        Optional<Silence> silence,
        int parkedInAll,
        List<OutboxMessage> parked) {
    /** How many of the parked are listed. */
    public static final int LISTED = 100;

    /**
     * The mail server takes nothing.
     *
     * @param since when this was first seen
     * @param said what it says, or empty where it does not answer
     */
    public record Silence(Instant since, String said) {}

    public OutboxState {
        parked = List.copyOf(parked);
    }
}
