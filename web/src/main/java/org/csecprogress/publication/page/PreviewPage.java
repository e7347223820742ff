package org.csecprogress.publication.page;

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
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PublicFrame;
import org.csecprogress.kernel.web.PublicRoute;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.service.PublicRelease;
import org.csecprogress.publication.service.PublicReleases;
import org.csecprogress.publication.service.ReleasePreview;

/**
 * Shows those who clear and publish a release the report as it will be. It is rendered each time
 * and kept nowhere.
 */
@WebServlet("/state/preview")
public class PreviewPage extends HttpServlet {
    /** Request attribute that says that the page is not public. */
    static final String PREVIEW = "csec.preview";

    private static final long serialVersionUID = 1L;
    private static final String PATH = "/state/preview?number=";
    private static final String SPANISH = "es";

    @Inject private transient CurrentActor current;
    @Inject private transient ReleasePreview previews;
    @Inject private transient PublicReleases releases;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Actor actor = current.get();
        if (!actor.has(Role.STATE_DISCLOSURE) && !actor.has(Role.STATE_PUBLISHER)) {
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
        boolean spanish = SPANISH.equals(request.getParameter("lang"));
        send(release.get(), spanish ? Language.ES : Language.EN, request, response);
    }

    private void send(
            PublicRelease release,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        String number = release.number().toString();
        List<PublicRelease> all = new ArrayList<>(List.of(release));
        all.addAll(releases.all());
        request.setAttribute(PREVIEW, number);
        request.setAttribute(
                PublicFrame.OTHER_LANGUAGE,
                PATH + number + (language == Language.EN ? "&lang=" + SPANISH : ""));
        var route = new PublicRoute(language, "/report/" + number, "report", number, "");
        var page = new PublicPage(route, all, Optional.of(release));
        byte[] body = PublicView.render(page, request, response);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
