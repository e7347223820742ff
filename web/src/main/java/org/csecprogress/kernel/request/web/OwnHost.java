package org.csecprogress.kernel.request.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.csecprogress.kernel.service.SiteAddress;

/**
 * Leads a browser on this machine from an address of numbers to {@code localhost}, where that is
 * the portal's address: passkeys and cookies belong to a name. Programs are answered under both.
 */
@WebFilter("/*")
public class OwnHost implements Filter {
    private static final Set<String> NUMBERS = Set.of("127.0.0.1", "[::1]");
    private static final String NAME = "http://localhost";

    @Inject private SiteAddress site;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        if ("GET".equals(http.getMethod())
                && "navigate".equals(http.getHeader("Sec-Fetch-Mode"))
                && isNumbers(http.getHeader("Host"))
                && site.of("/").startsWith(NAME)) {
            String query = http.getQueryString();
            ((HttpServletResponse) response)
                    .sendRedirect(
                            site.of(http.getRequestURI() + (query == null ? "" : "?" + query)));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isNumbers(String host) {
        return host != null && NUMBERS.contains(host.replaceFirst(":\\d+$", ""));
    }
}
