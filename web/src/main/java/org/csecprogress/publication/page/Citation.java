package org.csecprogress.publication.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.kernel.web.PublicFrame;
import org.csecprogress.kernel.web.PublicRoute;

/**
 * How to cite a page of a release or a part of it: by an address that names the release and will
 * show the same for ever, never by the one that shows the newest.
 */
@Named
@RequestScoped
public class Citation {
    @Inject private PublicFrame frame;
    @Inject private ReportContent report;
    @Inject private Profile profile;

    /** The path that names the release, with the part of the page where one is named. */
    private String path(String part) {
        PublicRoute route = frame.getRoute();
        String county = route.county().isEmpty() ? "" : "/county/" + route.county();
        String fragment = part == null || part.isEmpty() ? "" : "#" + part;
        return "/report/" + report.getRelease().number() + county + fragment;
    }

    /** The lasting address of a part of the page, or of the page. */
    public String href(String part) {
        return frame.href(path(part));
    }

    /** The same in full, as it is written down. */
    public String address(String part) {
        return frame.full(path(part));
    }

    /** The citation of a part by its title or, without one, of the release. */
    public String text(String title) {
        String release = report.getCitation();
        String text =
                title == null || title.isEmpty()
                        ? release
                        : frame.getSay().of("cite.part", title, release);
        return profile.isDemonstration() ? frame.getSay().of("demonstration.text", text) : text;
    }
}
