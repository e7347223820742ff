package org.csecprogress.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.csecprogress.identity.web.SessionAuthentication;

/** How long the session of the page lasts, as the server says. */
@Named("sessionView")
@RequestScoped
public class SessionView {
    @Inject private HttpServletRequest request;

    /** Seconds until the session ends, if nothing more is sent. */
    public long getSecondsLeft() {
        return SessionAuthentication.secondsLeft(request.getSession());
    }
}
