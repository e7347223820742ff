package org.csecprogress.identity.session.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;

/**
 * A page before the sign-in: a plain form without a session. The servlet that answers says here
 * what the page shows.
 */
@Named("entrance")
@RequestScoped
public class EntranceView {
    @Inject private PageMessages messages;

    private final List<Problem> problems = new ArrayList<>();
    private String notice = "";
    private String token = "";

    /** Shows a problem in the summary and beside its field. */
    public void refuse(List<Problem> found) {
        problems.addAll(found);
    }

    /** Shows a message, by its key. */
    public void note(String key) {
        notice = key;
    }

    /** Puts what is to be said into the page. */
    public void tell() {
        problems.forEach(messages::wrong);
        if (!notice.isEmpty()) {
            messages.tell(Sentences.ofPage().of(notice));
        }
    }

    /** Returns what proves that the form was sent from this page. */
    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
