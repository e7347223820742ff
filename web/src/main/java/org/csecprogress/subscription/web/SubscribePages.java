package org.csecprogress.subscription.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.frame.web.PublicRoute;
import org.csecprogress.report.serving.web.PublicPage;
import org.csecprogress.report.serving.web.PublicView;

/** Renders the page of a step, which is nobody else's and is kept nowhere. */
@ApplicationScoped
class SubscribePages {
    void show(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String address = request.getRequestURI();
        var route =
                new PublicRoute(
                        PublicRoute.language(address),
                        "/subscribe",
                        "subscribe",
                        PublicRoute.Place.NONE);
        byte[] page =
                PublicView.render(
                        new PublicPage(route, List.of(), Optional.empty()), request, response);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page);
    }

    /** Lets the page in the other language have the link's token too. */
    static void keep(HttpServletRequest request, String token) {
        String here = request.getRequestURI();
        Language other = PublicRoute.language(here) == Language.EN ? Language.ES : Language.EN;
        request.setAttribute(
                PublicFrame.OTHER_LANGUAGE,
                PublicRoute.address(other, PublicRoute.path(here)) + "?token=" + token);
    }

    /** Returns a parameter, or an empty text. */
    static String typed(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
