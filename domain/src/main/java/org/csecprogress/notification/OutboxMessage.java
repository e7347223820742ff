package org.csecprogress.notification;

import java.time.Instant;
import java.util.Optional;

/**
 * The mail of a notice, as it waits to be sent. What it says is made from the notice when it goes
 * out, so nothing is kept that would have to be taken away.
 *
 * @param id key of the notice
 * @param account whom it is for
 * @param notice what it says, or nothing where this version cannot read it: a newer node wrote it
 * @param messageId its name for mail systems, the same at each attempt, so that whoever gets it
 *     twice shows it once
 * @param recipient the person's e-mail address, or empty where there is no such account
 * @param attempts how often a mail server refused it
 * @param problem what the mail server said last, a {@link MailProblem}, or empty
 * @param parkedAt when it was given up, or null
 */
public record OutboxMessage(
        long id,
        long account,
        Optional<Notice> notice,
        String messageId,
        String recipient,
        int attempts,
        String problem,
        Instant parkedAt) {}
