package org.csecprogress.notification.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.notification.service.NoticeService;

/** The link to the notices in the frame of every page. */
@Named
@RequestScoped
public class Inbox {
    @Inject private CurrentActor current;
    @Inject private NoticeService service;

    private String label;

    /** "Notices", with how many are new. */
    public String getLabel() {
        if (label == null) {
            // Somebody who has lost every role is signed in, and is told nothing.
            int unread = current.get().grants().isEmpty() ? 0 : service.unread(current.get());
            Sentences words = Sentences.ofPage();
            label = unread == 0 ? words.of("notices.title") : words.of("notices.link", unread);
        }
        return label;
    }
}
