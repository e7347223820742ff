package org.csecprogress.problem.page;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.csecprogress.filing.IllegalTransitionException;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.frame.web.PublicRoute;
import org.csecprogress.kernel.service.ForbiddenException;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.kernel.trace.web.RequestNumber;
import org.csecprogress.kernel.web.JsonBuilders;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.reading.service.AlteredReleaseException;
import org.csecprogress.report.serving.web.PublicPage;
import org.csecprogress.report.serving.web.PublicView;

/**
 * Shows every error of the application in plain words: a page for people, problem details for
 * programs. Nothing of the exception leaves the server but the number of the request.
 */
@WebServlet("/problem")
public class ProblemPage extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ProblemPage.class.getName());

    @Inject private transient Profile profile;

    /** Request attribute with the report to show. */
    static final String PROBLEM = "csec.problem";

    /**
     * The problem to show.
     *
     * @param status the HTTP status
     * @param reference the number of the request, or empty
     */
    public record Report(int status, String reference) {}

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (address == null) {
            // A direct request for this address is not an error dispatch.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        int code = (int) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = cause == null ? understood(code) : status(cause);
        String reference = "";
        if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            reference = RequestNumber.of(request);
            LOG.log(Level.SEVERE, "problem " + reference, cause);
        }
        answer(new Report(status, reference), address.toString(), request, response);
    }

    /** Maps an unknown HTTP method to 405, so that it isn't logged as a server error. */
    private static int understood(int code) {
        return code == HttpServletResponse.SC_NOT_IMPLEMENTED
                ? HttpServletResponse.SC_METHOD_NOT_ALLOWED
                : code;
    }

    /** Returns the status for an exception, however deeply the container has wrapped it. */
    static int status(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof ForbiddenException) {
                return HttpServletResponse.SC_FORBIDDEN;
            }
            if (at instanceof NotFoundException) {
                return HttpServletResponse.SC_NOT_FOUND;
            }
            if (at instanceof AlteredReleaseException) {
                return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            }
            if (at instanceof IllegalTransitionException) {
                return HttpServletResponse.SC_CONFLICT;
            }
        }
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private void answer(
            Report report, String address, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(report.status());
        response.setHeader("Cache-Control", "no-store");
        if (address.startsWith("/api/")) {
            response.setContentType("application/problem+json");
            response.getOutputStream()
                    .write(
                            JsonBuilders.object()
                                    .add("demonstration", profile.isDemonstration())
                                    .add("status", report.status())
                                    .add("title", title(report, address))
                                    .build()
                                    .toString()
                                    .getBytes(StandardCharsets.UTF_8));
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        if ("HEAD".equals(request.getMethod())) {
            return;
        }
        var route =
                new PublicRoute(
                        PublicRoute.language(address), "/", "problem", PublicRoute.Place.NONE);
        request.setAttribute(PROBLEM, report);
        var page = new PublicPage(route, List.of(), Optional.empty());
        response.getOutputStream()
                .write(PublicView.render(page, new ProblemRequest(request), response));
    }

    private static String title(Report report, String address) {
        Sentences say = Sentences.in(PublicRoute.language(address));
        return say.of(ProblemView.key(report.status(), "title"));
    }
}
