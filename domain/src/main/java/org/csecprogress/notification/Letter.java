package org.csecprogress.notification;

import java.util.Map;

/**
 * A mail that is ready to be sent.
 *
 * @param recipient the address
 * @param messageId the Message-ID, the same at each attempt
 * @param headers the headers of this kind of mail, by name
 */
public record Letter(
        String recipient, String messageId, MailText text, Map<String, String> headers) {
    public Letter {
        headers = Map.copyOf(headers);
    }
}
