package org.csecprogress.notification;

import java.util.Arrays;
import java.util.Optional;

/** Why the portal itself cannot make a mail; no mail server was asked. */
public enum MailProblem {
    /** This version does not know what the notice is about: a newer one wrote it. */
    UNKNOWN,
    /** No text can be made of it: something that it needs is missing. */
    TEXT,
    /** No mail can go to what the account has as its e-mail address. */
    ADDRESS;

    private static final String OURS = "portal: ";

    /** How it is kept, in the place of what a mail server says. */
    public String kept() {
        return OURS + name();
    }

    /** The one that was kept; nothing where it is what a mail server said. */
    public static Optional<MailProblem> of(String kept) {
        return Arrays.stream(values()).filter(each -> each.kept().equals(kept)).findFirst();
    }
}
