package org.csecprogress.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.csecprogress.kernel.service.CurrentActor;

/**
 * Extends the session of a signed-in person and returns its remaining seconds. Without a session it
 * responds with 401.
 */
@WebServlet("/session")
public class SessionExtension extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient CurrentActor current;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain;charset=UTF-8");
        if (current.get().accountId() == 0) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        long left = SessionAuthentication.secondsLeft(request.getSession());
        response.getWriter().print(left);
    }
}
