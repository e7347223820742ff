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
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.Profile;

/**
 * Limits requests before any of their body is stored. A form without files is refused if the
 * container wouldn't read it. Files are accepted only on pages that take them. A file that is far
 * too large gets the same page with an error; one that is slightly too large gets through and has
 * the error beside its field.
 */
@WebFilter("/*")
public class UploadLimit implements Filter {
    /** The view of a page that says that a file was too large. */
    public static final String TOO_LARGE = "too-large";

    private static final String WORKBOOK = "/county/workbook";
    private static final String DOCUMENTS = "/county/documents";
    private static final String PERIOD = "period=";
    private static final String MULTIPART = "multipart/";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final long MOST = 16L << 20;

    /** Largest form that the container reads. */
    private static final long MOST_TYPED = 2L << 20;

    /** Most bytes to read and discard, because a sending browser ignores the response. */
    private static final long MOST_DRAINED = 256L << 20;

    @Inject private Profile profile;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        long length = http.getContentLengthLong();
        if (isOfType(http, FORM) && !isResource(http) && length > MOST_TYPED) {
            drain(http);
            answer.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!isOfType(http, MULTIPART)
                || isResource(http)
                || (takesFiles(http) && length >= 0 && length <= MOST)) {
            chain.doFilter(request, response);
        } else if (takesFiles(http)) {
            drain(http);
            SecurityHeaders.put(http, answer, profile);
            redirect(http, answer);
        } else {
            answer.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private static boolean isOfType(HttpServletRequest request, String beginning) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(beginning);
    }

    /** Whether it is for a resource, which refuses bodies itself, with problem details. */
    private static boolean isResource(HttpServletRequest request) {
        return request.getServletPath().startsWith("/api/");
    }

    private static boolean takesFiles(HttpServletRequest request) {
        String path = request.getServletPath().replace(".xhtml", "");
        return path.equals(WORKBOOK) || path.equals(DOCUMENTS);
    }

    private static void drain(HttpServletRequest request) throws IOException {
        byte[] buffer = new byte[65_536];
        long left = MOST_DRAINED;
        InputStream in = request.getInputStream();
        for (int read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) {
            left -= read;
        }
    }

    /** Leads to the page. A redirect of an Ajax request is a document that its script reads. */
    private static void redirect(HttpServletRequest request, HttpServletResponse answer)
            throws IOException {
        if (request.getHeader("Faces-Request") == null) {
            answer.sendRedirect(page(request));
            return;
        }
        answer.setContentType("text/xml");
        answer.setCharacterEncoding("UTF-8");
        String address = page(request).replace("&", "&amp;");
        answer.getWriter()
                .print("<partial-response><redirect url=\"" + address + "\"/></partial-response>");
    }

    /** Returns the address of the same page. Of the parameters only the period is kept. */
    private static String page(HttpServletRequest request) {
        String path = request.getServletPath();
        String page = path.startsWith(DOCUMENTS) ? DOCUMENTS : WORKBOOK;
        return period(request)
                .map(p -> page + "?period=" + p + "&view=" + TOO_LARGE)
                .orElse(page + "?view=" + TOO_LARGE);
    }

    /** Returns the period in the address. Reading it as a parameter would read the body. */
    private static Optional<ReportingPeriod> period(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> pair.startsWith(PERIOD))
                .findFirst()
                .flatMap(pair -> ReportingPeriod.parse(pair.substring(PERIOD.length())));
    }
}
