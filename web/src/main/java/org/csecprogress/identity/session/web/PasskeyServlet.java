package org.csecprogress.identity.session.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.csecprogress.identity.session.page.EntranceView;
import org.csecprogress.identity.session.service.SecondStepService;
import org.csecprogress.identity.session.service.SignInResult;
import org.csecprogress.kernel.Problem;

/** Signs people in by a passkey alone, from the form on the sign-in page. */
@WebServlet("/sign-in/passkey")
public class PasskeyServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient SecondStepService steps;
    @Inject private transient Entering entering;
    @Inject private transient FormToken tokens;
    @Inject private transient EntrancePages pages;
    @Inject private transient EntranceView entrance;

    /** Shows the sign-in to whoever opens the page of a refusal again. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        pages.show(SignInServlet.VIEW, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SignInResult result =
                tokens.isRight(request)
                        ? steps.signIn(Entering.typed(request, "answer"), entering.place(request))
                        : new SignInResult.Refused(Problem.of("", "signIn.old"));
        if (result instanceof SignInResult.Entered entered) {
            entering.enter(entered, request, response);
        } else {
            entrance.refuse(List.of(((SignInResult.Refused) result).problem()));
            pages.show(SignInServlet.VIEW, request, response);
        }
    }
}
