package org.csecprogress.identity.session.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.provider.service.ProviderRefusal;
import org.csecprogress.identity.session.page.EntranceView;
import org.csecprogress.identity.session.page.SignInView;
import org.csecprogress.identity.session.service.SignInResult;
import org.csecprogress.identity.session.service.SignInService;
import org.csecprogress.identity.session.service.SignInTry;
import org.csecprogress.kernel.Problem;

/** Signs people in, by a plain form without a session. */
@WebServlet("/sign-in")
public class SignInServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Parameter that says that the second step took too long. */
    static final String LATE = "late";

    /** Parameter that says that a new password is stored. */
    static final String CHANGED = "changed";

    /** Parameter that says why somebody comes back from an identity provider. */
    private static final String PROVIDER = "provider";

    static final String VIEW = "sign-in";

    @Inject private transient SignInService signIn;
    @Inject private transient Entering entering;
    @Inject private transient FormToken tokens;
    @Inject private transient EntrancePages pages;
    @Inject private transient EntranceView entrance;
    @Inject private transient SignInView view;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getParameter(LATE) != null) {
            entrance.note("secondStep.old");
        }
        if (request.getParameter(CHANGED) != null) {
            entrance.note("signIn.changed");
        }
        ProviderRefusal.ofCode(Entering.typed(request, PROVIDER))
                .ifPresent(why -> entrance.refuse(List.of(why.problem())));
        pages.show(VIEW, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String username = Entering.typed(request, "username");
        if (!tokens.isRight(request)) {
            again(username, Problem.of("", "signIn.old"), request, response);
            return;
        }
        SignInResult result =
                signIn.signIn(
                        new SignInTry(
                                username,
                                Entering.typed(request, "password"),
                                entering.place(request)));
        if (result instanceof SignInResult.Refused refused) {
            again(username, refused.problem(), request, response);
        } else if (result instanceof SignInResult.Halfway halfway) {
            entering.goOn(halfway, response);
        } else {
            entering.enter((SignInResult.Entered) result, request, response);
        }
    }

    /** Shows the page again with what was typed, if it can be a name. */
    private void again(
            String username,
            Problem problem,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        view.setUsername(username.length() > Account.LONGEST_USERNAME ? "" : username);
        entrance.refuse(List.of(problem));
        pages.show(VIEW, request, response);
    }
}
