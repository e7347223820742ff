package org.csecprogress.release.embargo.service;

import org.csecprogress.release.ReleaseNumber;

/** Sends embargo readers their links. */
public interface EmbargoMail {
    /** Whether the portal sends mail. */
    boolean isOn();

    /** Queues a mail with the link that counts when the mail is sent. */
    void send(ReleaseNumber number, String email);
}
