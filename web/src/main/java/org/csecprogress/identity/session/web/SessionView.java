package org.csecprogress.identity.session.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** The remaining time of the page's session. */
@Named("sessionView")
@RequestScoped
public class SessionView {
    @Inject private CurrentSession session;

    /** Returns the seconds until the session ends without further requests. */
    public long getSecondsLeft() {
        return session.get().map(open -> open.secondsLeft(Clock.systemUTC().instant())).orElse(0L);
    }
}
