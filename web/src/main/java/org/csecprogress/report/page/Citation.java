package org.csecprogress.report.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.frame.web.PublicRoute;
import org.csecprogress.kernel.service.Profile;

/**
 * The citation of a release's page or of a part of it. Its address names the release and is
 * permanent; it is never the address of the newest release.
 */
@Named
@RequestScoped
public class Citation {
    @Inject private PublicFrame frame;
    @Inject private ReportContent report;
    @Inject private Profile profile;

    /** Returns the path that names the release, with the part of the page if one is named. */
    private String path(String part) {
        PublicRoute route = frame.getRoute();
        String fragment = part == null || part.isEmpty() ? "" : "#" + part;
        // A page outside of reports cites the release that its figures are from.
        String place =
                route.release().isEmpty()
                        ? ""
                        : route.path().substring(("/report/" + route.release()).length());
        return "/report/" + report.getRelease().number() + place + fragment;
    }

    /** Returns the permanent address of a part of the page, or of the page. */
    public String href(String part) {
        return frame.href(path(part));
    }

    /** Returns the full permanent address, for print. */
    public String address(String part) {
        return frame.full(path(part));
    }

    /** Returns the citation of a part by its title, or of the release if there is no title. */
    public String text(String title) {
        String release = report.getCitation();
        String text =
                title == null || title.isEmpty()
                        ? release
                        : frame.getSay().of("cite.part", title, release);
        return profile.isDemonstration() ? frame.getSay().of("demonstration.text", text) : text;
    }
}
