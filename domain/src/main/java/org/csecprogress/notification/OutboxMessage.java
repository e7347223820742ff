package org.csecprogress.notification;

import java.time.Instant;

/**
 * The mail of a notice, as it waits to be sent. What it says is made from the notice when it goes
 * out, so nothing is kept that would have to be taken away.
 *
 * @param notice what it says
 * @param messageId its name for mail systems, the same at each attempt, so that whoever gets it
 *     twice shows it once
 * @param recipient the person's e-mail address
 * @param reachable whether the person's account is in use
 * @param attempts how often a mail server refused it
 * @param problem what the mail server said last, or empty
 * @param parkedAt when it was given up, or null
 */
public record OutboxMessage(
        Notice notice,
        String messageId,
        String recipient,
        boolean reachable,
        int attempts,
        String problem,
        Instant parkedAt) {}
