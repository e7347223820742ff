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
import org.csecprogress.identity.factor.service.AskedFactors;
import org.csecprogress.identity.session.page.EntranceView;
import org.csecprogress.identity.session.page.SecondStepView;
import org.csecprogress.identity.session.service.SecondStepService;
import org.csecprogress.identity.session.service.SecondStepTry;
import org.csecprogress.identity.session.service.SignInResult;
import org.csecprogress.kernel.Problem;

/** Asks for the second factor after the right password, by plain forms without a session. */
@WebServlet(SecondStepServlet.PATH)
public class SecondStepServlet extends HttpServlet {
    static final String PATH = "/sign-in/second";

    private static final long serialVersionUID = 1L;

    @Inject private transient SecondStepService steps;
    @Inject private transient Entering entering;
    @Inject private transient StepCookie cookie;
    @Inject private transient FormToken tokens;
    @Inject private transient EntrancePages pages;
    @Inject private transient EntranceView entrance;
    @Inject private transient SecondStepView view;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!tokens.isRight(request)) {
            entrance.refuse(List.of(Problem.of("", "signIn.old")));
            show(request, response);
            return;
        }
        SignInResult result =
                steps.signIn(
                        new SecondStepTry(
                                cookie.get(request),
                                Entering.shown(request),
                                entering.place(request)));
        if (result instanceof SignInResult.Entered entered) {
            entering.enter(entered, request, response);
        } else {
            entrance.refuse(List.of(((SignInResult.Refused) result).problem()));
            show(request, response);
        }
    }

    /** Shows what is asked for, or leads back where nobody has typed a password. */
    private void show(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<AskedFactors> asked = steps.asked(cookie.get(request));
        if (asked.isEmpty()) {
            response.sendRedirect("/sign-in?" + SignInServlet.LATE);
            return;
        }
        view.ask(asked.get());
        pages.show("second-step", request, response);
    }
}
