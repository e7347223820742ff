package org.csecprogress.identity.session.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.csecprogress.identity.factor.service.ShownFactor;
import org.csecprogress.identity.session.Device;
import org.csecprogress.identity.session.service.SignInPlace;
import org.csecprogress.identity.session.service.SignInResult;
import org.csecprogress.kernel.frame.web.Navigation;
import org.csecprogress.kernel.request.web.Caller;

/** Leads people on who have shown all that the sign-in asks for. */
@ApplicationScoped
public class Entering {
    @Inject private SignedIn signedIn;
    @Inject private ReturnPath returnPath;
    @Inject private StepCookie step;

    /** Returns where the request comes from. */
    public SignInPlace place(HttpServletRequest request) {
        return new SignInPlace(
                Caller.addressOf(request),
                signedIn.device(request),
                Device.of(request.getHeader("User-Agent")));
    }

    /** Begins the session and leads to the page that was asked for. */
    public void enter(
            SignInResult.Entered entered, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        signedIn.begin(request, response, entered);
        if (!step.get(request).isEmpty()) {
            step.remove(response);
        }
        response.sendRedirect(
                returnPath
                        .take(request, response)
                        .orElseGet(() -> Navigation.home(entered.actor())));
    }

    /** Leads to the second step. */
    public void goOn(SignInResult.Halfway halfway, HttpServletResponse response)
            throws IOException {
        step.put(response, halfway.signed());
        response.sendRedirect(SecondStepServlet.PATH);
    }

    /** Returns a field of a form, or an empty text. */
    static String typed(HttpServletRequest request, String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("");
    }

    /** Returns the factor of a form that asks for any. */
    static ShownFactor shown(HttpServletRequest request) {
        String recovery = typed(request, "recovery");
        String answer = typed(request, "answer");
        if (!answer.isEmpty()) {
            return new ShownFactor(ShownFactor.Kind.PASSKEY, answer);
        }
        return recovery.isEmpty()
                ? new ShownFactor(ShownFactor.Kind.CODE, typed(request, "code"))
                : new ShownFactor(ShownFactor.Kind.RECOVERY, recovery);
    }
}
