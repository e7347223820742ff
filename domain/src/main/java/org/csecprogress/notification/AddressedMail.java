package org.csecprogress.notification;

import java.time.Instant;
import java.util.Optional;

/**
 * The mail of a notice in the outbox. Its text is created when it is sent, so no personal data need
 * to be removed later.
 *
 * @param id key of the notice
 * @param account key of the recipient's account
 * @param notice the notice; empty if this version cannot read it because a newer node wrote it
 * @param messageId the mail's Message-ID, the same at each attempt, so that mail programs show a
 *     duplicate once
 * @param recipient the recipient's e-mail address; empty if there is no such account
 * @param attempts how often a mail server refused it
 * @param problem the mail server's last reply, a {@link MailProblem}, or empty
 * @param parkedAt when it was parked, or null
 */
public record AddressedMail(
        long id,
        long account,
        Optional<Notice> notice,
        String messageId,
        String recipient,
        int attempts,
        String problem,
        Instant parkedAt) {}
