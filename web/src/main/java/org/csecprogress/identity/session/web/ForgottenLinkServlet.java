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
import org.csecprogress.identity.forgotten.service.ForgottenPasswordService;
import org.csecprogress.identity.forgotten.service.ForgottenPasswordService.Outcome;
import org.csecprogress.identity.session.page.EntranceView;
import org.csecprogress.identity.session.page.SecondStepView;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.request.web.Cookies;

/**
 * Asks the owner of a link for the second factor, by plain forms without a session. The token
 * arrives in the link and goes on in the forms.
 */
@WebServlet(ForgottenLinkServlet.PATH)
public class ForgottenLinkServlet extends HttpServlet {
    static final String PATH = "/forgotten/link";

    private static final long serialVersionUID = 1L;
    private static final String TOKEN = "token";

    @Inject private transient ForgottenPasswordService forgotten;
    @Inject private transient Entering entering;
    @Inject private transient Cookies cookies;
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
        Outcome outcome = shown(request);
        if (outcome instanceof Outcome.Proved proved) {
            cookies.put(response, NewPasswordServlet.COOKIE, proved.ticket());
            response.sendRedirect(NewPasswordServlet.PATH);
        } else {
            entrance.refuse(List.of(((Outcome.Refused) outcome).problem()));
            show(request, response);
        }
    }

    private Outcome shown(HttpServletRequest request) {
        return tokens.isRight(request)
                ? forgotten.prove(
                        Entering.typed(request, TOKEN),
                        Entering.shown(request),
                        entering.place(request))
                : new Outcome.Refused(Problem.of("", "signIn.old"));
    }

    /** Shows what is asked for, or responds with 404 if the link does not count. */
    private void show(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String token = Entering.typed(request, TOKEN);
        Optional<AskedFactors> asked = forgotten.asked(token);
        if (asked.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            pages.show("forgotten-over", request, response);
            return;
        }
        view.askOwner(asked.get(), PATH, token);
        pages.show("second-step", request, response);
    }
}
