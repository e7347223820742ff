package org.csecprogress.report.serving.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
import org.csecprogress.kernel.asset.web.PageBytes;
import org.csecprogress.kernel.frame.web.PublicRoute;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.record.PublicRelease;

/**
 * Serves the files about all releases. Each is written once for an edition of the public side, like
 * a page, and cached and withdrawn with the pages.
 */
@WebServlet({
    "/feed.atom",
    "/corrections.atom",
    "/counties/*",
    "/es/feed.atom",
    "/es/corrections.atom",
    "/es/counties/*",
    "/sitemap.xml",
    "/robots.txt",
    "/data.json",
    "/data-1.1.json",
    "/calendar.ics",
    "/es/calendar.ics"
})
public class PublicFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient PublicReleases releases;
    @Inject private transient RenderedPages pages;
    @Inject private transient FrameEdition frames;
    @Inject @Any private transient Instance<PublicFile> files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Language language = PublicRoute.language(request.getRequestURI());
        String path = PublicRoute.path(request.getRequestURI());
        Optional<PageBytes> file = find(language, path);
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            file.get().send(request, response, HttpServletResponse.SC_OK);
        }
    }

    private Optional<PageBytes> find(Language language, String path)
            throws ServletException, IOException {
        List<PublicRelease> all = releases.all();
        PublicRoute route = new PublicRoute(language, path, "", PublicRoute.Place.NONE);
        String edition = frames.of(new PublicPage(route, all, Optional.empty()));
        var key = new RenderedPages.Key(edition, language, path);
        return pages.of(key, () -> write(language, path, all));
    }

    private Optional<PageBytes> write(Language language, String path, List<PublicRelease> all) {
        return files.stream()
                .flatMap(
                        file ->
                                file
                                        .at(language, path, all)
                                        .map(body -> new PageBytes(body, file.type()))
                                        .stream())
                .findFirst();
    }
}
