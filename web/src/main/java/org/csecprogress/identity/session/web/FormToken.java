package org.csecprogress.identity.session.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.csecprogress.identity.session.SessionSecret;
import org.csecprogress.kernel.request.web.Cookies;
import org.csecprogress.kernel.service.Keys;

/**
 * Proves that a form was sent from a page of ours, where there is no session yet: its hidden field
 * is the signature of a random cookie, so nobody can make the one for the other.
 */
@ApplicationScoped
class FormToken {
    /** The name of the hidden field. */
    static final String FIELD = "form";

    private static final String COOKIE = "csec-form";
    private static final String PURPOSE = "form before sign-in";

    @Inject private Cookies cookies;
    @Inject private Keys keys;

    /** Returns the value of the hidden field, and sets the cookie where the browser has none. */
    String of(HttpServletRequest request, HttpServletResponse response) {
        String cookie =
                cookies.get(request, COOKIE)
                        .filter(SessionSecret::isMeant)
                        .orElseGet(
                                () -> {
                                    String fresh = SessionSecret.next();
                                    cookies.put(response, COOKIE, fresh);
                                    return fresh;
                                });
        return keys.sign(PURPOSE, cookie);
    }

    /** Whether the form that was sent is from a page of ours. */
    boolean isRight(HttpServletRequest request) {
        String field = request.getParameter(FIELD);
        return field != null
                && cookies.get(request, COOKIE)
                        .filter(SessionSecret::isMeant)
                        .filter(cookie -> keys.isSigned(PURPOSE, cookie, field))
                        .isPresent();
    }
}
