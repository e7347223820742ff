package org.csecprogress.kernel.request.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Redirects within the portal by a path. A server may write its own scheme and the host of the
 * request into each redirect, both of which are wrong behind a proxy.
 */
public class OwnRedirects implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new ByPath((HttpServletResponse) response));
    }

    /**
     * Redirects to a page of the portal.
     *
     * @param path begins with a slash
     */
    public static void to(String path, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", path);
        response.setContentLength(0);
        response.flushBuffer();
    }

    private static final class ByPath extends HttpServletResponseWrapper {
        ByPath(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            if (location.startsWith("/") && !location.startsWith("//")) {
                to(location, this);
            } else {
                super.sendRedirect(location);
            }
        }
    }
}
