package org.csecprogress.kernel.request.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.kernel.trace.web.RequestNumber;

/**
 * Sets the security headers on every response, including errors, and the mark on those of the
 * demonstration. On the portal's pages PrimeFaces sets the content security policy, with its nonce.
 */
@WebFilter(
        value = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeaders implements Filter {
    /**
     * Marks a response of the portal itself, not of a proxy or a server without it. Scripts accept
     * a refusal only with this mark.
     */
    private static final String MARK = "Csec-Answer";

    /** Headers by which a server tells its name and its version, before any filter. */
    private static final List<String> SERVERS = List.of("Server", "X-Powered-By");

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src"
                    + " 'self'; connect-src 'self'; form-action 'self'; object-src 'none'; base-uri"
                    + " 'none'; frame-ancestors 'none'";

    /** End of the addresses that pages of other sites may show within them. */
    private static final String EMBED = "/embed";

    private static final Set<String> ENTRANCES = Set.of("/sign-in", "/invitation", "/forgotten");

    /** Answers without components below a part of the portal that has pages. */
    private static final Set<String> BARE =
            Set.of(
                    "/state/preview",
                    "/state/signatures",
                    "/state/legislature-file",
                    "/state/public-day-file");

    @Inject private Profile profile;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        // PrimeFaces sets its own policy on pages. Two policies would both apply, and ours has no
        // nonce. The preview, downloads and what is shown before sign-in have no components, so
        // they get ours.
        boolean isPage =
                request.getDispatcherType() == DispatcherType.REQUEST
                        && isPortal(http)
                        && !isEntrance(http)
                        && !BARE.contains(http.getRequestURI())
                        && !isFile(http.getRequestURI());
        put(http, (HttpServletResponse) response, profile, !isPage);
        chain.doFilter(request, response);
    }

    private static boolean isFile(String path) {
        return path.endsWith(".xlsx") || path.endsWith(".csv");
    }

    /** Sets all headers on a response that is sent before the filters run. */
    public static void put(
            HttpServletRequest request, HttpServletResponse answer, Profile profile) {
        put(request, answer, profile, true);
    }

    private static void put(
            HttpServletRequest request,
            HttpServletResponse answer,
            Profile profile,
            boolean withPolicy) {
        SERVERS.stream().filter(answer::containsHeader).forEach(n -> answer.setHeader(n, ""));
        answer.setHeader(MARK, "portal");
        answer.setHeader(RequestNumber.HEADER, RequestNumber.of(request));
        if (profile.isDemonstration()) {
            answer.setHeader("X-Demonstration", "true");
            // Invented figures must not turn up in searches for the real ones.
            answer.setHeader("X-Robots-Tag", "noindex");
        }
        answer.setHeader("X-Content-Type-Options", "nosniff");
        if (!request.getRequestURI().endsWith(EMBED)) {
            answer.setHeader("X-Frame-Options", "DENY");
        }
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        answer.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        if (withPolicy) {
            answer.setHeader("Content-Security-Policy", POLICY);
        }
        if (isPortal(request)) {
            answer.setHeader("Cache-Control", "no-store");
        }
    }

    private static boolean isPortal(HttpServletRequest request) {
        // A page also responds to the name of its file.
        String path = request.getRequestURI().replace(".xhtml", "");
        return path.startsWith("/county")
                || path.startsWith("/state")
                || path.equals("/notices")
                || path.equals("/account")
                || isEntrance(request);
    }

    private static boolean isEntrance(HttpServletRequest request) {
        String path = request.getRequestURI();
        return ENTRANCES.stream()
                .anyMatch(each -> path.equals(each) || path.startsWith(each + "/"));
    }
}
