package org.csecprogress.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.identity.service.SignInService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.request.web.SecurityHeaders;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.service.Profile;

/**
 * Authenticates each request for the container. The session holds only the account's key, and its
 * roles are read each time, so revoking a role takes effect at once.
 */
@ApplicationScoped
public class SessionAuthentication implements HttpAuthenticationMechanism {
    static final String ACCOUNT = "csec.account";
    static final String SIGNED_IN_AT = "csec.signedInAt";
    static final String RETURN_TO = "csec.returnTo";

    /** Longest session, twelve hours, even if it is in use. */
    private static final long LONGEST_MILLIS = 12L * 60 * 60 * 1000;

    @Inject private SignInService signIn;
    @Inject private CurrentActor current;
    @Inject private BearerAuthentication bearer;
    @Inject private Profile profile;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (BearerAuthentication.isMeant(request)) {
            return bearer.validate(request, response, context);
        }
        Actor actor = actorOf(request.getSession(false));
        if (actor.accountId() != 0) {
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

    /** Returns the seconds until the session ends without further requests. */
    public static long secondsLeft(HttpSession session) {
        long idle = session.getMaxInactiveInterval();
        return session.getAttribute(SIGNED_IN_AT) instanceof Long since
                ? Math.min(idle, (since + LONGEST_MILLIS - System.currentTimeMillis()) / 1000)
                : idle;
    }

    private Actor actorOf(HttpSession session) {
        if (session == null || !(session.getAttribute(ACCOUNT) instanceof Long account)) {
            return Actor.NOBODY;
        }
        boolean inTime =
                session.getAttribute(SIGNED_IN_AT) instanceof Long since
                        && System.currentTimeMillis() - since <= LONGEST_MILLIS;
        long began = inTime ? (Long) session.getAttribute(SIGNED_IN_AT) : 0;
        Actor actor = inTime ? signIn.current(account, Instant.ofEpochMilli(began)) : Actor.NOBODY;
        if (actor.accountId() == 0) {
            session.invalidate();
        }
        return actor;
    }

    private AuthenticationStatus sendToSignIn(
            HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        try {
            if ("GET".equals(request.getMethod())) {
                String query = request.getQueryString();
                request.getSession()
                        .setAttribute(
                                RETURN_TO,
                                request.getRequestURI() + (query == null ? "" : "?" + query));
            }
            SecurityHeaders.put(request, response, profile);
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                // A browser would follow a redirect and give the sign-in page to the script.
                // PrimeFaces opens the address itself where the status is 401.
                response.setHeader("Location", "/sign-in");
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                return AuthenticationStatus.SEND_FAILURE;
            }
            response.sendRedirect("/sign-in");
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new AuthenticationException("cannot redirect to sign-in", e);
        }
    }
}
