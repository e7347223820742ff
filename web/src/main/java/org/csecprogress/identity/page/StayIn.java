package org.csecprogress.identity.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.csecprogress.identity.web.SessionAuthentication;
import org.csecprogress.kernel.service.CurrentActor;

/**
 * Answers a signed-in person who wants to stay with the seconds that are left, and by that very
 * request extends the session. Whoever has no session is told so.
 */
@WebServlet("/session")
public class StayIn extends HttpServlet {
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
