package org.csecprogress.report.explore.web;

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
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.frame.web.PublicRoute;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.release.exploration.AskedTime;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.report.serving.web.PublicPage;
import org.csecprogress.report.serving.web.PublicView;

/**
 * Answers questions about the published figures, as a page in two languages and as a file. A page
 * is rendered for each request and not kept, so that questions can't fill the cache of pages.
 */
@WebServlet({AskedQuestion.PAGE, "/es" + AskedQuestion.PAGE, AskedQuestion.FILE})
public class ExplorePages extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient PublicReleases releases;
    @Inject private transient Explorations explorations;
    @Inject private transient Profile profile;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        List<PublicRelease> all = releases.all();
        Optional<AskedQuestion> asked =
                explorations.of(all).map(e -> AskedQuestion.meant(e, request));
        boolean isFile = request.getRequestURI().equals(AskedQuestion.FILE);
        Optional<String> other = elsewhere(request, asked, all, isFile);
        if (other.isPresent()) {
            response.setHeader("Cache-Control", PageBytes.CACHE);
            response.setHeader("Location", other.get());
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        } else if (!isFile) {
            send(asked, all, request, response);
        } else if (asked.isPresent()) {
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + ExploreFile.name(asked.get()) + '"');
            ExploreFile.of(asked.get(), profile.isDemonstration())
                    .send(request, response, HttpServletResponse.SC_OK);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /**
     * Returns where the answer is if it is not here: under the one address of its question, or with
     * the notice of the release that was withdrawn.
     */
    private static Optional<String> elsewhere(
            HttpServletRequest request,
            Optional<AskedQuestion> asked,
            List<PublicRelease> all,
            boolean isFile) {
        String query = request.getQueryString();
        if (query == null || query.isEmpty()) {
            return Optional.empty();
        }
        Language language = PublicRoute.language(request.getRequestURI());
        Optional<String> withdrawn =
                withdrawn(request.getParameter(AskedQuestion.PERIOD), all)
                        .map(r -> PublicRoute.address(language, "/report/" + r.number()));
        if (withdrawn.isPresent()) {
            return withdrawn;
        }
        return asked.filter(question -> !question.query().equals(query))
                .map(q -> isFile ? q.file() : PublicRoute.address(language, q.page()));
    }

    /**
     * Returns the newest release of a time of which every release was withdrawn.
     *
     * @param time a quarter or a state fiscal year, as in addresses; or null
     */
    static Optional<PublicRelease> withdrawn(String time, List<PublicRelease> all) {
        List<PublicRelease> of =
                all.stream()
                        .filter(
                                release ->
                                        AskedTime.codesOf(release.period()).stream()
                                                .anyMatch(code -> code.equals(time)))
                        .toList();
        return of.stream().anyMatch(PublicRelease::isCurrent)
                ? Optional.empty()
                : of.stream().findFirst();
    }

    private static void send(
            Optional<AskedQuestion> asked,
            List<PublicRelease> all,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        PublicRoute route = PublicRoute.of(request.getRequestURI()).orElseThrow();
        Optional<PublicRelease> release =
                asked.map(question -> question.exploration().release(question.question()));
        if (asked.isPresent()) {
            asked.get().putInto(request);
            Language other = route.language() == Language.ES ? Language.EN : Language.ES;
            request.setAttribute(
                    PublicFrame.OTHER_LANGUAGE, PublicRoute.address(other, asked.get().page()));
        }
        new PageBytes(PublicView.render(new PublicPage(route, all, release), request, response))
                .send(request, response, HttpServletResponse.SC_OK);
    }
}
