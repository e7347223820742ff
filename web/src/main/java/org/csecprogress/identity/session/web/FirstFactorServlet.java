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
import org.csecprogress.identity.factor.service.FirstFactor;
import org.csecprogress.identity.factor.service.OfferedFactors;
import org.csecprogress.identity.service.InvitationResult;
import org.csecprogress.identity.service.InvitationService;
import org.csecprogress.identity.session.Device;
import org.csecprogress.identity.session.page.EntranceView;
import org.csecprogress.identity.session.page.FirstFactorView;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.request.web.Cookies;

/**
 * Lets an invited person who has chosen a password set a second factor up, by plain forms without a
 * session. Its answer to the last of them shows the recovery codes, once.
 */
@WebServlet(FirstFactorServlet.PATH)
public class FirstFactorServlet extends HttpServlet {
    static final String PATH = "/invitation/factor";

    /** Has the password that was chosen, sealed, until the browser is closed. */
    static final String COOKIE = "csec-enrolment";

    private static final long serialVersionUID = 1L;

    @Inject private transient InvitationService invitations;
    @Inject private transient Cookies cookies;
    @Inject private transient FormToken tokens;
    @Inject private transient EntrancePages pages;
    @Inject private transient EntranceView entrance;
    @Inject private transient FirstFactorView view;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(List.of(), request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        FirstFactor chosen = chosen(request);
        InvitationResult result =
                tokens.isRight(request)
                        ? invitations.accept(begun(request), chosen)
                        : InvitationResult.refused(Problem.of("", "signIn.old"));
        if (result instanceof InvitationResult.Ready ready) {
            // The cookie stays, to tell whoever sends this again that it was done.
            view.finish(ready.recoveryCodes(), chosen.kind() == FirstFactor.Kind.APP);
            pages.show("account-ready", request, response);
        } else {
            Problem problem = ((InvitationResult.Refused) result).problem();
            show(List.of(problem), request, response);
        }
    }

    /** Returns what the browser was given for the password, or an empty text. */
    private String begun(HttpServletRequest request) {
        return cookies.get(request, COOKIE).orElse("");
    }

    private static FirstFactor chosen(HttpServletRequest request) {
        String answer = Entering.typed(request, "answer");
        if (!answer.isEmpty()) {
            String device = Device.of(request.getHeader("User-Agent")).name();
            return new FirstFactor(FirstFactor.Kind.PASSKEY, answer, device);
        }
        return request.getParameter("without") == null
                ? new FirstFactor(FirstFactor.Kind.APP, Entering.typed(request, "code").strip(), "")
                : new FirstFactor(FirstFactor.Kind.NONE, "", "");
    }

    /** Shows what may be chosen, or responds with 404 and says how to go on instead. */
    private void show(
            List<Problem> problems, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<OfferedFactors> offered = invitations.offered(begun(request));
        if (offered.isEmpty()) {
            view.end(invitations.isBegun(begun(request)));
            cookies.remove(response, COOKIE);
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            pages.show("first-factor-over", request, response);
            return;
        }
        entrance.refuse(problems);
        view.offer(offered.get());
        pages.show("first-factor", request, response);
    }
}
