package org.csecprogress.kernel.request.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import org.csecprogress.kernel.network.Networks;

/**
 * The client of a request, behind the proxies that the settings trust. Nothing else asks a request
 * for its address or its scheme, because those are the proxy's. It works before any filter as well,
 * since people and systems are authenticated there.
 */
public final class Caller {
    private static final String PROXIES = "csec.proxies";

    private Caller() {}

    /** Stores the trusted proxies for all requests. */
    static void trust(ServletContext context, Networks proxies) {
        context.setAttribute(PROXIES, proxies);
    }

    private static Networks proxies(HttpServletRequest request) {
        return request.getServletContext().getAttribute(PROXIES) instanceof Networks known
                ? known
                : Networks.NONE;
    }

    /** Returns whether the request came by a trusted proxy. */
    static boolean isByProxy(HttpServletRequest request) {
        return proxies(request).contains(request.getRemoteAddr());
    }

    /** Returns the address of the client. */
    public static String addressOf(HttpServletRequest request) {
        return proxies(request)
                .client(request.getRemoteAddr(), header(request, "X-Forwarded-For").orElse(""));
    }

    /** Returns whether the client uses TLS. */
    public static boolean isSecure(HttpServletRequest request) {
        return isByProxy(request)
                ? header(request, "X-Forwarded-Proto")
                        .map(value -> value.substring(value.lastIndexOf(',') + 1).strip())
                        .map("https"::equalsIgnoreCase)
                        .orElseGet(request::isSecure)
                : request.isSecure();
    }

    /** Returns all lines of a header as one list. */
    private static Optional<String> header(HttpServletRequest request, String name) {
        String value = String.join(",", Collections.list(request.getHeaders(name)));
        return Optional.of(value).filter(text -> !text.isBlank());
    }
}
