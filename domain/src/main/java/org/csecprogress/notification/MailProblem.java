package org.csecprogress.notification;

import java.util.Arrays;
import java.util.Optional;

/** Reason why the portal cannot create a mail; no mail server was contacted. */
public enum MailProblem {
    /** This version does not know the kind of the notice, which a newer version wrote. */
    UNKNOWN,
    /** The text cannot be created because data are missing. */
    TEXT,
    /** The account's e-mail address is not valid. */
    ADDRESS;

    private static final String OURS = "portal: ";

    /** Returns the stored form, used in place of a mail server's reply. */
    public String kept() {
        return OURS + name();
    }

    /** Returns the stored problem; empty if the text is a mail server's reply. */
    public static Optional<MailProblem> of(String kept) {
        return Arrays.stream(values()).filter(each -> each.kept().equals(kept)).findFirst();
    }
}
