package org.csecprogress.notification.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.notification.service.NoticeService;

/** The link to the notices on every page. */
@Named
@RequestScoped
public class Inbox {
    @Inject private CurrentActor current;
    @Inject private NoticeService service;

    private String label;

    /** Returns "Notices", with the number of new ones. */
    public String getLabel() {
        if (label == null) {
            // A person who has lost every role can be signed in but has no notices.
            int unread = current.get().grants().isEmpty() ? 0 : service.unread(current.get());
            Sentences words = Sentences.ofPage();
            label = unread == 0 ? words.of("notices.title") : words.of("notices.link", unread);
        }
        return label;
    }
}
