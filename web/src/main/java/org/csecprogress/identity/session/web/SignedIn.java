package org.csecprogress.identity.session.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.csecprogress.identity.session.SessionSecret;
import org.csecprogress.identity.session.service.OpenSession;
import org.csecprogress.identity.session.service.SessionService;
import org.csecprogress.identity.session.service.SignInResult;
import org.csecprogress.kernel.request.web.Cookies;

/**
 * Knows a signed-in person by a cookie of our own, on any node. The server's session holds the
 * state of pages alone, belongs to one such session and ends with it.
 */
@ApplicationScoped
public class SignedIn {
    private static final String SESSION = "csec-session";
    private static final String DEVICE = "csec-device";

    /** Attribute of the server's session: the key of the session to which it belongs. */
    static final String OWNER = "csec.session";

    private static final Duration DEVICE_TIME = Duration.ofDays(365);

    @Inject private Cookies cookies;
    @Inject private SessionService sessions;

    /** Gives the browser the new session, and what it is known by at the next sign-in. */
    void begin(
            HttpServletRequest request,
            HttpServletResponse response,
            SignInResult.Entered entered) {
        end(request, response);
        cookies.put(response, SESSION, entered.session());
        cookies.put(response, DEVICE, entered.device(), DEVICE_TIME);
    }

    /** Returns the session of a request; empty if there is none that has not ended. */
    Optional<OpenSession> find(HttpServletRequest request) {
        Optional<OpenSession> found = secret(request).flatMap(sessions::find);
        HttpSession pages = request.getSession(false);
        if (pages != null && !isOwned(pages, found)) {
            pages.invalidate();
            found.ifPresent(session -> begin(request, session));
        }
        return found;
    }

    /** Begins the state of pages under a name that the browser did not choose. */
    private static void begin(HttpServletRequest request, OpenSession session) {
        request.getSession().setAttribute(OWNER, session.id());
        request.changeSessionId();
    }

    /** Returns the session of a request after it was extended. */
    Optional<OpenSession> extend(HttpServletRequest request) {
        return secret(request).flatMap(sessions::extend);
    }

    /** Ends the session of a request. */
    void end(HttpServletRequest request, HttpServletResponse response) {
        secret(request).ifPresent(sessions::end);
        cookies.remove(response, SESSION);
        HttpSession pages = request.getSession(false);
        if (pages != null) {
            pages.invalidate();
        }
    }

    /** Returns the secret of the browser's device, or an empty text. */
    String device(HttpServletRequest request) {
        return cookies.get(request, DEVICE).orElse("");
    }

    private Optional<String> secret(HttpServletRequest request) {
        return cookies.get(request, SESSION).filter(SessionSecret::isMeant);
    }

    /** Whether the state of pages is the session's, which it was when it began. */
    private static boolean isOwned(HttpSession pages, Optional<OpenSession> found) {
        Object owner = pages.getAttribute(OWNER);
        return found.filter(open -> owner != null && owner.equals(open.id())).isPresent();
    }
}
