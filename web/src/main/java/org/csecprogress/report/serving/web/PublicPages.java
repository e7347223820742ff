package org.csecprogress.report.serving.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.asset.web.PageBytes;
import org.csecprogress.kernel.frame.web.PublicRoute;
import org.csecprogress.kernel.frame.web.ReportPart;
import org.csecprogress.release.reading.service.PublicReleases;

/**
 * Serves the public pages. One query finds what is public; a page is rendered once and then served
 * as bytes, without session, cookie or script.
 */
@WebServlet({
    "",
    "/report/*",
    "/data",
    "/milestones",
    "/archive",
    "/corrections",
    "/early-access",
    "/calendar",
    "/counties",
    "/glossary",
    "/data-dictionary",
    "/method",
    "/accessibility",
    "/privacy",
    "/conditions-of-use",
    "/language-help",
    "/contact",
    "/transparency",
    "/es",
    "/es/counties",
    "/es/*"
})
public class PublicPages extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient PublicReleases releases;
    @Inject private transient RenderedPages pages;
    @Inject private transient CountySearch search;
    @Inject private transient CatalogService catalogs;
    @Inject private transient ReportPlaces places;
    @Inject private transient FrameEdition frames;
    @Inject private transient ReportParts parts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<PublicPage> page =
                PublicRoute.of(request.getRequestURI())
                        .flatMap(route -> PublicPage.of(route, releases.all()))
                        .filter(places::isKnown);
        if (page.isEmpty()) {
            leadOn(request, response);
            return;
        }
        if (CountySearch.isAsked(page.get().route(), request)) {
            search.answer(page.get(), request, response);
            return;
        }
        send(page.get(), request, response);
    }

    private void leadOn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<ShortAddress> there =
                ShortAddress.of(request.getRequestURI(), catalogs.counties());
        if (there.isPresent()) {
            response.setHeader("Cache-Control", PageBytes.CACHE);
            response.setHeader("Location", there.get().leadsTo());
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(PublicPage page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PublicRoute route = page.route();
        var key = new RenderedPages.Key(frames.of(page), route.language(), route.path());
        Optional<PageBytes> kept = pages.of(key, () -> make(page, request, response));
        if (kept.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        int status = page.isGone() ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_OK;
        ReportPart part = route.place().part();
        if (part.isThere()) {
            parts.send(part, kept.get(), request, response, status);
        } else {
            kept.get().send(request, response, status);
        }
    }

    private Optional<PageBytes> make(
            PublicPage page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        return page.route().place().part().isThere() && !page.isGone()
                ? parts.make(page, request, response)
                : Optional.of(new PageBytes(PublicView.render(page, request, response)));
    }
}
