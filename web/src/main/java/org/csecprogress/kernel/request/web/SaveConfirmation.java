package org.csecprogress.kernel.request.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.csecprogress.kernel.web.PageMessages;

/**
 * Detects stored forms: a page that stored something says so or redirects, and one that refused is
 * shown again.
 */
@WebFilter("/*")
public class SaveConfirmation implements Filter {
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        HttpServletRequest http = (HttpServletRequest) request;
        if (isForm(http) && isStored(http, (HttpServletResponse) response)) {
            String id = http.getParameter(PageMessages.SENT);
            HttpSession session = http.getSession(false);
            if (session != null && id != null && ID.matcher(id).matches()) {
                ConfirmedSaves.confirm(session, id);
            }
        }
    }

    /** An answer to a component is 200, even where it leads to another page. */
    private static boolean isStored(HttpServletRequest request, HttpServletResponse response) {
        return response.getStatus() == HttpServletResponse.SC_MOVED_TEMPORARILY
                || request.getAttribute(PageMessages.STORED) != null;
    }

    /** Whether it is a form without files. Parameters of a multipart form would read its files. */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return "POST".equals(request.getMethod())
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }
}
