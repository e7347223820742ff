package org.csecprogress.identity.session.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.csecprogress.identity.service.InvitationResult;
import org.csecprogress.identity.service.InvitationService;
import org.csecprogress.identity.session.page.EntranceView;
import org.csecprogress.identity.session.page.InvitationView;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.request.web.Cookies;

/**
 * Lets an invited person choose a password, by a plain form without a session. The token arrives in
 * the link and goes on in the form.
 */
@WebServlet("/invitation")
public class InvitationServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient InvitationService invitations;
    @Inject private transient Cookies cookies;
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
        InvitationResult result = chosen(request);
        if (result instanceof InvitationResult.Halfway halfway) {
            cookies.put(response, FirstFactorServlet.COOKIE, halfway.sealed());
            response.sendRedirect(FirstFactorServlet.PATH);
        } else {
            entrance.refuse(List.of(((InvitationResult.Refused) result).problem()));
            show(request, response);
        }
    }

    /** Takes the password, or returns why it cannot be used. */
    private InvitationResult chosen(HttpServletRequest request) {
        if (!tokens.isRight(request)) {
            return InvitationResult.refused(Problem.of("", "signIn.old"));
        }
        String password = Entering.typed(request, "password");
        return password.equals(Entering.typed(request, "again"))
                ? invitations.choose(Entering.typed(request, "token"), password)
                : InvitationResult.refused(Problem.of("again", "password.different"));
    }

    /** Shows the invitation, or responds with 404 if it was used, has expired or never existed. */
    private void show(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String token = Entering.typed(request, "token");
        String username = invitations.invited(token).orElse("");
        view.show(token, username);
        if (username.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        pages.show("invitation", request, response);
    }
}
