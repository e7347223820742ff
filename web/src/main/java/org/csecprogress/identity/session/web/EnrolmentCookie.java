package org.csecprogress.identity.session.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.csecprogress.kernel.request.web.Cookies;

/**
 * Keeps in a sealed cookie which password an invited person has chosen, until the account is ready
 * or the browser is closed.
 */
@ApplicationScoped
class EnrolmentCookie {
    private static final String COOKIE = "csec-enrolment";

    @Inject private Cookies cookies;

    void put(HttpServletResponse response, String sealed) {
        cookies.put(response, COOKIE, sealed);
    }

    /** Returns what was put, or an empty text. */
    String get(HttpServletRequest request) {
        return cookies.get(request, COOKIE).orElse("");
    }

    void remove(HttpServletResponse response) {
        cookies.remove(response, COOKIE);
    }
}
