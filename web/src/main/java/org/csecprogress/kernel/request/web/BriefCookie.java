package org.csecprogress.kernel.request.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** Keeps a signed text in a cookie for ten minutes, between two steps of signing in. */
public abstract class BriefCookie {
    private static final Duration TIME = Duration.ofMinutes(10);

    private final String name;

    @Inject private Cookies cookies;

    /**
     * Makes the cookie.
     *
     * @param name its plain name, without the prefix that {@link Cookies} adds
     */
    protected BriefCookie(String name) {
        this.name = name;
    }

    /** Puts a text, which its writer has signed. */
    public void put(HttpServletResponse response, String signed) {
        cookies.put(response, name, signed, TIME);
    }

    /** Returns what was put, or an empty text. */
    public String get(HttpServletRequest request) {
        return cookies.get(request, name).orElse("");
    }

    /** Removes the cookie. */
    public void remove(HttpServletResponse response) {
        cookies.remove(response, name);
    }
}
