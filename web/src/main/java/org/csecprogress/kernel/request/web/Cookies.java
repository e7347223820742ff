package org.csecprogress.kernel.request.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.csecprogress.kernel.service.Profile;

/**
 * Reads and writes the portal's own cookies. No script sees them, and no other host can set them:
 * their names begin with {@code __Host-}, for which a browser needs TLS or the local machine. The
 * demonstration, which has no TLS, does without, since not every browser makes that exception.
 */
@ApplicationScoped
public class Cookies {
    private static final String PREFIX = "__Host-";

    @Inject private Profile profile;

    /** Returns the whole name of a cookie. */
    public String name(String plain) {
        return profile.isDemonstration() ? plain : PREFIX + plain;
    }

    /** Whether cookies are sent over TLS alone. */
    public boolean isSecure() {
        return !profile.isDemonstration();
    }

    /** Returns the value of a cookie. */
    public Optional<String> get(HttpServletRequest request, String plain) {
        Cookie[] all = request.getCookies();
        String name = name(plain);
        return all == null
                ? Optional.empty()
                : Arrays.stream(all)
                        .filter(each -> each.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** Sets a cookie until the browser is closed. */
    public void put(HttpServletResponse response, String plain, String value) {
        add(response, plain, value, -1);
    }

    /** Sets a cookie for that time. */
    public void put(HttpServletResponse response, String plain, String value, Duration time) {
        add(response, plain, value, Math.toIntExact(time.toSeconds()));
    }

    /** Removes a cookie. */
    public void remove(HttpServletResponse response, String plain) {
        add(response, plain, "", 0);
    }

    private void add(HttpServletResponse response, String plain, String value, int seconds) {
        Cookie cookie = new Cookie(name(plain), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(isSecure());
        cookie.setMaxAge(seconds);
        // Else links in mails would lead to the sign-in again.
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
