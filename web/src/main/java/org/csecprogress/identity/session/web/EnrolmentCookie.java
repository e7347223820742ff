package org.csecprogress.identity.session.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.csecprogress.kernel.request.web.Cookies;

/** Keeps for some minutes, sealed in a cookie, which password an invited person has chosen. */
@ApplicationScoped
class EnrolmentCookie {
    private static final String COOKIE = "csec-enrolment";
    private static final Duration TIME = Duration.ofMinutes(30);

    @Inject private Cookies cookies;

    void put(HttpServletResponse response, String sealed) {
        cookies.put(response, COOKIE, sealed, TIME);
    }

    /** Returns what was put, or an empty text. */
    String get(HttpServletRequest request) {
        return cookies.get(request, COOKIE).orElse("");
    }

    void remove(HttpServletResponse response) {
        cookies.remove(response, COOKIE);
    }
}
