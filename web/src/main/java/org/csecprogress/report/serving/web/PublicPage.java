package org.csecprogress.report.serving.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.frame.web.PublicRoute;
import org.csecprogress.release.record.PublicRelease;

/**
 * A public page and its release.
 *
 * @param releases everything released, newest first
 * @param release the release that the page shows, if it shows one
 */
public record PublicPage(
        PublicRoute route, List<PublicRelease> releases, Optional<PublicRelease> release) {
    private static final String ATTRIBUTE = "csec.publicPage";

    /** Returns the page of the request. */
    public static PublicPage of(HttpServletRequest request) {
        return (PublicPage) request.getAttribute(ATTRIBUTE);
    }

    /** Returns the release that the page of the request shows; it must show one. */
    public static PublicRelease releaseOf(HttpServletRequest request) {
        return of(request).release().orElseThrow();
    }

    /** Makes this the page of the request. */
    public void putInto(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
        request.setAttribute(PublicFrame.ROUTE, route);
        request.setAttribute(PublicFrame.CANONICAL, canonical());
    }

    /**
     * Returns the canonical path for search engines. The newest release is indexed as "latest", so
     * that searches find the newest report.
     */
    String canonical() {
        boolean newest = !route.release().isEmpty() && release.equals(newest(releases));
        return newest
                ? route.path().replace("/" + route.release(), "/" + PublicRoute.LATEST)
                : route.path();
    }

    /** Returns the page of a route, or empty if its release doesn't exist. */
    static Optional<PublicPage> of(PublicRoute route, List<PublicRelease> releases) {
        if (route.release().isEmpty()) {
            return Optional.of(new PublicPage(route, releases, newest(releases)));
        }
        Optional<PublicRelease> asked =
                route.release().equals(PublicRoute.LATEST)
                        ? newest(releases)
                        : releases.stream()
                                .filter(r -> r.number().toString().equals(route.release()))
                                .findFirst();
        return asked.map(release -> new PublicPage(route, releases, asked));
    }

    /** Returns the newest current release. */
    public static Optional<PublicRelease> newest(List<PublicRelease> releases) {
        return releases.stream().filter(PublicRelease::isCurrent).findFirst();
    }

    /** Returns the name of the view. */
    String view() {
        return isGone() && !route.view().equals(PublicRoute.EMBED) ? "withdrawn" : route.view();
    }

    /** Whether its release was withdrawn, so that the notice takes its place. */
    boolean isGone() {
        return release.filter(PublicRelease::isWithdrawn).isPresent();
    }

    /**
     * Returns a fingerprint of all releases, of the frame of every page, and of the date. A page
     * rendered for another edition is stale.
     */
    String edition(LocalDate today, String frame) {
        return releases.stream()
                .map(r -> "%s %s %s".formatted(r.number(), r.status(), r.digests().whole()))
                .collect(Collectors.joining("\n", today + " " + frame + "\n", ""));
    }
}
