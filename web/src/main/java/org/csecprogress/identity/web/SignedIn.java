package org.csecprogress.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.frame.web.Navigation;

/** Starts and ends the session of a signed-in person. */
@ApplicationScoped
public class SignedIn {
    /**
     * Starts a session under a new identifier.
     *
     * @return the path requested before sign-in, or the actor's home
     */
    public String begin(HttpServletRequest request, Actor actor) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(SessionAuthentication.ACCOUNT, actor.accountId());
        session.setAttribute(SessionAuthentication.SIGNED_IN_AT, System.currentTimeMillis());
        Object returnTo = session.getAttribute(SessionAuthentication.RETURN_TO);
        session.removeAttribute(SessionAuthentication.RETURN_TO);
        // A path that starts with two slashes would lead to another site.
        return returnTo instanceof String path && !path.startsWith("//")
                ? path
                : Navigation.home(actor);
    }

    /** Ends the session. */
    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
