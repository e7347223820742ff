package org.csecprogress.identity.session.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.csecprogress.kernel.request.web.Cookies;
import org.csecprogress.kernel.service.Keys;

/**
 * Remembers the page that someone asked for before the sign-in, in a cookie that is signed, short
 * and soon over.
 */
@ApplicationScoped
class ReturnPath {
    private static final String COOKIE = "csec-return";
    private static final String PURPOSE = "return after sign-in";
    private static final Duration TIME = Duration.ofMinutes(30);

    /** Longest path and query; a longer one is not remembered. */
    private static final int LONGEST = 1000;

    @Inject private Cookies cookies;
    @Inject private Keys keys;
    private final Clock clock = Clock.systemUTC();

    /** Remembers the page of the request. */
    void remember(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (path.length() <= LONGEST && isOurs(path)) {
            String until = Long.toString(clock.instant().plus(TIME).getEpochSecond());
            String text = until + "." + encoded(path);
            cookies.put(response, COOKIE, text + "." + keys.sign(PURPOSE, text), TIME);
        }
    }

    /** Returns the page that was asked for, and forgets it. */
    Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> cookie = cookies.get(request, COOKIE);
        if (cookie.isPresent()) {
            cookies.remove(response, COOKIE);
        }
        return cookie.flatMap(this::path);
    }

    private Optional<String> path(String cookie) {
        int end = cookie.lastIndexOf('.');
        int begin = cookie.indexOf('.');
        if (begin <= 0
                || end <= begin
                || !keys.isSigned(PURPOSE, cookie.substring(0, end), cookie.substring(end + 1))
                || Long.parseLong(cookie.substring(0, begin)) < clock.instant().getEpochSecond()) {
            return Optional.empty();
        }
        return Optional.of(decoded(cookie.substring(begin + 1, end))).filter(ReturnPath::isOurs);
    }

    /** A path that starts with two slashes would lead to another site. */
    private static boolean isOurs(String path) {
        return path.startsWith("/") && !path.startsWith("//") && path.indexOf('\\') < 0;
    }

    private static String encoded(String path) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(path.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
