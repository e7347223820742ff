package org.csecprogress.identity.session.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.csecprogress.identity.session.service.SessionService;

/**
 * Gives the state of pages to the session in which it begins, and keeps it a little longer than
 * that may be idle, and no longer.
 */
@WebListener
public class SessionLimit implements HttpSessionListener {
    private static final int LONGER_SECONDS = 60;

    @Inject private SessionService sessions;
    @Inject private CurrentSession current;

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        long idle = sessions.limits().idle().toSeconds();
        event.getSession().setMaxInactiveInterval(Math.toIntExact(idle + LONGER_SECONDS));
        current.get().ifPresent(open -> event.getSession().setAttribute(SignedIn.OWNER, open.id()));
    }
}
