package org.csecprogress.identity.session.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.identity.session.service.OpenSession;
import org.csecprogress.identity.web.BearerAuthentication;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.request.web.OwnRedirects;
import org.csecprogress.kernel.request.web.SecurityHeaders;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.kernel.trace.web.RequestNumber;

/**
 * Authenticates each request for the container. A cookie of our own names the session, and its
 * roles are read each time, so revoking a role takes effect at once.
 */
@ApplicationScoped
public class SessionAuthentication implements HttpAuthenticationMechanism {
    @Inject private SignedIn signedIn;
    @Inject private CurrentSession session;
    @Inject private CurrentActor current;
    @Inject private ReturnPath returnPath;
    @Inject private BearerAuthentication bearer;
    @Inject private Profile profile;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        // The container asks before any filter.
        RequestNumber number = RequestNumber.onThread(request);
        try (number) {
            return validate(request, response, context);
        }
    }

    private AuthenticationStatus validate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (BearerAuthentication.isMeant(request)) {
            return bearer.validate(request, response, context);
        }
        Optional<OpenSession> found = signedIn.find(request);
        if (found.isPresent()) {
            Actor actor = found.get().actor();
            session.set(found.get());
            current.set(actor);
            Set<String> roles =
                    actor.grants().stream()
                            .map(grant -> grant.role().name())
                            .collect(Collectors.toSet());
            return context.notifyContainerAboutLogin(Long.toString(actor.accountId()), roles);
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        return sendToSignIn(request, response);
    }

    private AuthenticationStatus sendToSignIn(
            HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        try {
            if ("GET".equals(request.getMethod())) {
                returnPath.remember(request, response);
            }
            SecurityHeaders.put(request, response, profile);
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                // A browser would follow a redirect and give the sign-in page to the script.
                // PrimeFaces opens the address itself where the status is 401.
                response.setHeader("Location", "/sign-in");
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                return AuthenticationStatus.SEND_FAILURE;
            }
            // No filter has seen the answer yet.
            OwnRedirects.to("/sign-in", response);
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new AuthenticationException("cannot redirect to sign-in", e);
        }
    }
}
