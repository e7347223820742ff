package org.csecprogress.identity.provider.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.identity.provider.service.OwnProviderService;
import org.csecprogress.identity.provider.service.ProviderAnswer;
import org.csecprogress.identity.provider.service.ProviderArrival;
import org.csecprogress.identity.provider.service.ProviderRefusal;
import org.csecprogress.identity.provider.service.ProviderSignInService;
import org.csecprogress.identity.session.service.OpenSession;
import org.csecprogress.identity.session.service.SignInResult;
import org.csecprogress.identity.session.web.CurrentSession;
import org.csecprogress.identity.session.web.Entering;

/**
 * Receives people whom an identity provider sends back, to sign in or to link their account. It
 * leads on in any case, so that no address with a code stays in the browser.
 */
@WebServlet("/sign-in/returned/*")
public class ProviderReturnServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient ProviderSignInService providers;
    @Inject private transient OwnProviderService own;
    @Inject private transient ProviderCookie cookie;
    @Inject private transient Entering entering;
    @Inject private transient CurrentSession session;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String signed = cookie.get(request);
        if (!signed.isEmpty()) {
            cookie.remove(response);
        }
        var answer = new ProviderAnswer(signed, ProviderServlet.named(request), said(request));
        if (providers.isOfLink(signed)) {
            link(answer, request, response);
        } else {
            signIn(answer, request, response);
        }
    }

    private void signIn(
            ProviderAnswer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProviderArrival arrival = providers.arrive(answer, entering.place(request));
        if (arrival instanceof ProviderArrival.Refused refused) {
            response.sendRedirect(ProviderServlet.refused(refused.why()));
            return;
        }
        SignInResult result = ((ProviderArrival.Known) arrival).result();
        if (result instanceof SignInResult.Halfway halfway) {
            entering.goOn(halfway, response);
        } else {
            entering.enter((SignInResult.Entered) result, request, response);
        }
    }

    private void link(
            ProviderAnswer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<OpenSession> open = session.get();
        if (open.isEmpty()) {
            response.sendRedirect(ProviderServlet.refused(ProviderRefusal.OLD));
            return;
        }
        Optional<ProviderRefusal> refusal =
                own.arrive(open.get().actor(), open.get().id(), answer, entering.place(request));
        response.sendRedirect(
                OwnProvidersView.told(
                        refusal.map(ProviderRefusal::code).orElse(OwnProvidersView.LINKED)));
    }

    private static Map<String, List<String>> said(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, each -> Arrays.asList(each.getValue())));
    }
}
