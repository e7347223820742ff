package org.csecprogress.identity.session.web;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.csecprogress.identity.session.service.OpenSession;

/** The session of the request. */
@RequestScoped
public class CurrentSession {
    private OpenSession session;

    /** Returns the session; empty if nobody is signed in. */
    public Optional<OpenSession> get() {
        return Optional.ofNullable(session);
    }

    void set(OpenSession found) {
        session = found;
    }
}
