package org.csecprogress.kernel.request.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses what a server offers of its own beside the portal: its metrics and its description of all
 * resources. It adds both to the application that has the root, whatever an administrator set. The
 * portal's own description is at {@code /api/v1/openapi.json}.
 */
@WebFilter({"/metrics", "/metrics/*", "/openapi", "/openapi/*"})
public class ServerPages implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
