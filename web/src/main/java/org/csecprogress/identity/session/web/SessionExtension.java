package org.csecprogress.identity.session.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.csecprogress.identity.session.service.OpenSession;

/**
 * Extends the session of a signed-in person and returns its remaining seconds. Without a session it
 * responds with 401.
 */
@WebServlet("/session")
public class SessionExtension extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient SignedIn signedIn;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain;charset=UTF-8");
        Optional<OpenSession> session = signedIn.extend(request);
        if (session.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.getWriter().print(session.get().secondsLeft(Clock.systemUTC().instant()));
    }
}
