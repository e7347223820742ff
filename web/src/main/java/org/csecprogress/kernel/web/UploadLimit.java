package org.csecprogress.kernel.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Keeps a request that is far too large for any file that a county may send from being stored at
 * all, and answers it with the same page, asked to say so. What is a little too large comes through
 * and is told beside its field.
 */
@WebFilter("/county/*")
public class UploadLimit implements Filter {
    /** The view of a page that says that a file was too large. */
    public static final String TOO_LARGE = "too-large";

    private static final long MOST = 16L << 20;

    /** A browser that is still sending does not listen: so much is read and thrown away. */
    private static final long MOST_DRAINED = 256L << 20;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        boolean post = http.getMethod().equals("POST");
        if (!post || (http.getContentLengthLong() >= 0 && http.getContentLengthLong() <= MOST)) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletResponse answer = (HttpServletResponse) response;
        drain(http);
        SecurityHeaders.put(http, answer);
        String page = http.getRequestURI().replace(".xhtml", "");
        answer.sendRedirect(page + "?" + period(http) + "view=" + TOO_LARGE);
    }

    private static void drain(HttpServletRequest request) throws IOException {
        byte[] buffer = new byte[65_536];
        long left = MOST_DRAINED;
        InputStream in = request.getInputStream();
        for (int read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) {
            left -= read;
        }
    }

    /** The period of the address: reading a parameter would read the body. */
    private static String period(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith("period=")) {
                return ReportingPeriod.parse(pair.substring("period=".length()))
                        .map(period -> "period=" + period + "&")
                        .orElse("");
            }
        }
        return "";
    }
}
