package org.csecprogress.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.csecprogress.identity.web.SessionAuthentication;

/** The remaining time of the page's session. */
@Named("sessionView")
@RequestScoped
public class SessionView {
    @Inject private HttpServletRequest request;

    /** Returns the seconds until the session ends without further requests. */
    public long getSecondsLeft() {
        return SessionAuthentication.secondsLeft(request.getSession());
    }
}
