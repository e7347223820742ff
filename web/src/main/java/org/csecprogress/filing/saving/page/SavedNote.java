package org.csecprogress.filing.saving.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import org.csecprogress.kernel.web.Sentences;

/** The note on a page that something was saved just before, such as "Saved at 2:41 p.m." */
@Named
@RequestScoped
public class SavedNote {
    private static final String SAVED_AT = "csec.county.savedAt";

    @Inject private HttpServletRequest request;

    private String text;

    /** Remembers for the next page that something was saved. */
    public void keep() {
        request.getSession().setAttribute(SAVED_AT, Instant.now());
    }

    /** Returns the note once after a save; otherwise empty. */
    public String getText() {
        HttpSession session = request.getSession(false);
        if (text == null && session != null) {
            text = session.getAttribute(SAVED_AT) instanceof Instant at ? of(at) : "";
            session.removeAttribute(SAVED_AT);
        }
        return text;
    }

    /** Returns the note for something that was saved then. */
    static String of(Instant at) {
        Sentences words = Sentences.ofPage();
        return words.of("saved.at", words.timeOfDay(at));
    }
}
