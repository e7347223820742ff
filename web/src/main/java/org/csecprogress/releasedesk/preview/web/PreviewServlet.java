package org.csecprogress.releasedesk.preview.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.frame.web.PublicRoute;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleasePart;
import org.csecprogress.release.publishing.service.ReleasePreview;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.report.serving.web.PreviewRequest;
import org.csecprogress.report.serving.web.PublicPage;
import org.csecprogress.report.serving.web.PublicView;

/**
 * Previews a report for those who sign, clear or publish it. It is rendered on each request and
 * never cached.
 */
@WebServlet("/state/preview")
public class PreviewServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient CurrentActor current;
    @Inject private transient ReleasePreview previews;
    @Inject private transient PublicReleases releases;
    @Inject private transient CatalogService catalogs;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Actor actor = current.get();
        if (!isFor(actor)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Optional<PublicRelease> release =
                ReleaseNumber.parse(request.getParameter("number"))
                        .flatMap(number -> previews.find(actor, number));
        if (release.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean spanish = PreviewRequest.SPANISH.equals(request.getParameter("lang"));
        String county =
                request.getParameter("county") == null ? "" : request.getParameter("county");
        if (!county.isEmpty() && catalogs.counties().findBySlug(county).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Language language = spanish ? Language.ES : Language.EN;
        if (county.isEmpty()) {
            previews.opened(
                    actor,
                    release.get().number(),
                    spanish ? ReleasePart.SPANISH_REPORT : ReleasePart.REPORT);
        }
        send(release.get(), county, language, request, response);
    }

    /** Whether somebody may see the preview: those who sign, clear or publish a release. */
    public static boolean isFor(Actor actor) {
        return actor.has(Role.STATE_DISCLOSURE)
                || actor.has(Role.STATE_PUBLISHER)
                || actor.isSignatory();
    }

    private void send(
            PublicRelease release,
            String county,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        String number = release.number().toString();
        List<PublicRelease> all = new ArrayList<>(List.of(release));
        all.addAll(releases.all());
        PreviewRequest.mark(
                request, release.number(), previews.commentary(current.get(), release.number()));
        request.setAttribute(
                PublicFrame.OTHER_LANGUAGE,
                PreviewRequest.address(
                        number, county, language == Language.EN ? Language.ES : Language.EN));
        String path = "/report/" + number + (county.isEmpty() ? "" : "/county/" + county);
        PublicRoute route = PublicRoute.of(PublicRoute.address(language, path)).orElseThrow();
        // All sections are on one page, so that whoever signs has opened each of them.
        var page =
                new PublicPage(
                        county.isEmpty() ? route.shownAs("whole") : route,
                        all,
                        Optional.of(release));
        byte[] body = PublicView.render(page, request, response);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
