package org.csecprogress.identity.provider.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.csecprogress.kernel.request.web.Cookies;

/** Keeps for some minutes, in a signed cookie, that somebody has left for an identity provider. */
@ApplicationScoped
class ProviderCookie {
    private static final String COOKIE = "csec-provider";
    private static final Duration TIME = Duration.ofMinutes(10);

    @Inject private Cookies cookies;

    void put(HttpServletResponse response, String signed) {
        cookies.put(response, COOKIE, signed, TIME);
    }

    /** Returns what was put, or an empty text. */
    String get(HttpServletRequest request) {
        return cookies.get(request, COOKIE).orElse("");
    }

    void remove(HttpServletResponse response) {
        cookies.remove(response, COOKIE);
    }
}
