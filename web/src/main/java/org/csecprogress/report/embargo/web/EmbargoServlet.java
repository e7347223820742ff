package org.csecprogress.report.embargo.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.frame.web.PublicRoute;
import org.csecprogress.release.embargo.service.EmbargoReading;
import org.csecprogress.release.embargo.service.EmbargoVisit;
import org.csecprogress.report.embargo.page.EmbargoPage;
import org.csecprogress.report.serving.web.PublicPage;
import org.csecprogress.report.serving.web.PublicView;

/**
 * The page of a personal link. Opening it changes nothing, because scanners of mail open every
 * link; its button does, with which the reader accepts the conditions.
 */
@WebServlet({"/embargo", "/es/embargo"})
public class EmbargoServlet extends HttpServlet {
    /** Name of the parameter with the personal part of a link. */
    static final String TOKEN = "token";

    private static final long serialVersionUID = 1L;
    private static final String PATH = "/embargo";

    @Inject private transient EmbargoReading reading;
    @Inject private transient EmbargoPage view;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String token = token(request);
        show(reading.visit(token), token, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String token = token(request);
        show(reading.open(token), token, request, response);
    }

    /** Returns the personal part of the link, or an empty text. */
    static String token(HttpServletRequest request) {
        String token = request.getParameter(TOKEN);
        return token == null ? "" : token;
    }

    private void show(
            Optional<EmbargoVisit> visit,
            String token,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        Language language = PublicRoute.language(request.getRequestURI());
        if (visit.isPresent()) {
            view.show(visit.get(), token);
            Language other = language == Language.EN ? Language.ES : Language.EN;
            request.setAttribute(
                    PublicFrame.OTHER_LANGUAGE,
                    PublicRoute.address(other, PATH) + "?" + TOKEN + "=" + token);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        var route = new PublicRoute(language, PATH, "embargo", PublicRoute.Place.NONE);
        byte[] page =
                PublicView.render(
                        new PublicPage(route, List.of(), Optional.empty()), request, response);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page);
    }
}
