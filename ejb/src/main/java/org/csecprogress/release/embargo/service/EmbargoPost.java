package org.csecprogress.release.embargo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.csecprogress.release.embargo.EmbargoReader;
import org.csecprogress.release.embargo.EmbargoReaders;

/** Gets links to embargo readers: by mail or, where the portal sends none, by hand. */
@ApplicationScoped
class EmbargoPost {
    @Inject private EmbargoReaders readers;
    @Inject private EmbargoLinks links;
    @Inject private EmbargoMail mail;

    /** Sends a reader the link that counts. */
    void send(EmbargoReader reader) {
        if (mail.isOn()) {
            readers.address(reader.id())
                    .ifPresent(each -> mail.send(reader.release().number(), each.email()));
        }
    }

    /** Returns the path of the link that somebody has to hand over; empty if it goes by mail. */
    String byHand(EmbargoReader reader) {
        return mail.isOn() ? "" : links.path(reader).orElse("");
    }
}
