package org.csecprogress.identity.session.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.service.AccountDecision;
import org.csecprogress.identity.service.InvitationService;
import org.csecprogress.identity.session.page.EntranceView;
import org.csecprogress.identity.session.page.InvitationView;
import org.csecprogress.kernel.Problem;

/**
 * Lets an invited person choose a password, by a plain form without a session. The token arrives in
 * the link and goes on in the form.
 */
@WebServlet("/invitation")
public class InvitationServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Parameter of the sign-in page that says that a password was chosen. */
    static final String CHOSEN = "chosen";

    @Inject private transient InvitationService invitations;
    @Inject private transient FormToken tokens;
    @Inject private transient EntrancePages pages;
    @Inject private transient EntranceView entrance;
    @Inject private transient InvitationView view;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        List<Problem> problems = problems(request);
        if (problems.isEmpty()) {
            response.sendRedirect("/sign-in?" + CHOSEN);
        } else {
            entrance.refuse(problems);
            show(request, response);
        }
    }

    /** Chooses the password, or returns why it was not. */
    private List<Problem> problems(HttpServletRequest request) {
        if (!tokens.isRight(request)) {
            return List.of(Problem.of("", "signIn.old"));
        }
        String password = typed(request, "password");
        if (!password.equals(typed(request, "again"))) {
            return List.of(Problem.of("again", "password.different"));
        }
        return invitations.accept(typed(request, "token"), password)
                        instanceof AccountDecision.Refused refused
                ? refused.problems()
                : List.of();
    }

    /** Shows the invitation, or responds with 404 if it was used, has expired or never existed. */
    private void show(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String token = typed(request, "token");
        String username = invitations.invited(token).orElse("");
        view.show(token, username);
        if (username.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        pages.show("invitation", request, response);
    }

    private static String typed(HttpServletRequest request, String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("");
    }
}
