package org.csecprogress.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sets the configured idle time on new sessions, if there is one. */
@WebListener
public class SessionLimit implements HttpSessionListener {
    @Inject
    @ConfigProperty(name = "csec.session.seconds")
    private Optional<Integer> seconds;

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        seconds.ifPresent(event.getSession()::setMaxInactiveInterval);
    }
}
