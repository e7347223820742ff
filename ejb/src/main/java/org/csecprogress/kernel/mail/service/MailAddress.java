package org.csecprogress.kernel.mail.service;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Tells addresses of mail from other text. */
public final class MailAddress {
    private MailAddress() {}

    /** Whether the text is a single address with a host, without a name. */
    public static boolean isValid(String text) {
        try {
            new InternetAddress(text, true).validate();
            return text.indexOf('@') > 0;
        } catch (AddressException e) {
            return false;
        }
    }
}
