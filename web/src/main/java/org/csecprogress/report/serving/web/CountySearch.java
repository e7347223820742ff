package org.csecprogress.report.serving.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.asset.web.PageBytes;
import org.csecprogress.kernel.frame.web.PublicRoute;

/**
 * Searches for a county by name. It redirects to the county's page if there is exactly one match,
 * and lists the matches otherwise. Results are never cached, so that searches can't fill the page
 * cache.
 */
@ApplicationScoped
public class CountySearch {
    private static final String VIEW = "counties";
    private static final String NAME = "name";
    private static final int LONGEST = 60;

    /** Request attribute with the search term. */
    private static final String TYPED = "csec.typed";

    @Inject private CatalogService catalogs;

    /** Whether the request is a search for a county. */
    static boolean isAsked(PublicRoute route, HttpServletRequest request) {
        return route.view().equals(VIEW) && !parameter(request).isEmpty();
    }

    /** Returns the search term without invisible characters, or empty. */
    private static String parameter(HttpServletRequest request) {
        String name = request.getParameter(NAME);
        String seen = name == null ? "" : name.replaceAll("\\p{C}", " ").strip();
        return seen.substring(0, Math.min(LONGEST, seen.length()));
    }

    /** Returns the search term on the page of results. */
    public static String typed(HttpServletRequest request) {
        return request.getAttribute(TYPED) instanceof String typed ? typed : "";
    }

    /** Redirects to the county's page in the newest report, or lists the matches. */
    void answer(PublicPage page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String typed = parameter(request);
        List<County> found = catalogs.counties().named(typed);
        if (found.size() == 1 && page.release().isPresent()) {
            String path = "/report/" + PublicRoute.LATEST + "/county/" + found.get(0).slug();
            response.setHeader("Cache-Control", PageBytes.CACHE);
            response.setHeader("Location", PublicRoute.address(page.route().language(), path));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            return;
        }
        request.setAttribute(TYPED, typed);
        new PageBytes(PublicView.render(page, request, response))
                .send(request, response, HttpServletResponse.SC_OK);
    }
}
