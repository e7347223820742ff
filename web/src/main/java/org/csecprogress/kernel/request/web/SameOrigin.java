package org.csecprogress.kernel.request.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * Refuses what other sites let a browser send, and addresses that hold a session. Systems with an
 * access token send no cookie and are not browsers.
 */
@WebFilter("/*")
public class SameOrigin implements Filter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String RESOURCES = "/api/";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        if (http.getRequestURI().indexOf(';') >= 0) {
            answer.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (isFromElsewhere(http)) {
            answer.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isFromElsewhere(HttpServletRequest request) {
        if (READING.contains(request.getMethod())
                || request.getRequestURI().startsWith(RESOURCES)) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin");
        }
        // Older browsers say where a form was. Programs that are no browsers say neither.
        String origin = request.getHeader("Origin");
        return origin != null && !isOwn(origin, request.getHeader("Host"));
    }

    private static boolean isOwn(String origin, String host) {
        return host != null && host.equals(authority(origin));
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
