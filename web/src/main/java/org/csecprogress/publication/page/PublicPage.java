package org.csecprogress.publication.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.kernel.web.PublicFrame;
import org.csecprogress.kernel.web.PublicRoute;
import org.csecprogress.publication.service.PublicRelease;

/**
 * A page with what it is about.
 *
 * @param releases everything released, the newest first
 * @param release the release that the page shows, if it shows one
 */
record PublicPage(
        PublicRoute route, List<PublicRelease> releases, Optional<PublicRelease> release) {
    private static final String ATTRIBUTE = "csec.publicPage";

    /** The page that the request is for. */
    static PublicPage of(HttpServletRequest request) {
        return (PublicPage) request.getAttribute(ATTRIBUTE);
    }

    /** Makes this the page that the request is for. */
    void putInto(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
        request.setAttribute(PublicFrame.ROUTE, route);
        request.setAttribute(PublicFrame.CANONICAL, canonical());
    }

    /**
     * The path at which search engines keep the page: of what stands at its number and at "latest"
     * it is the latter, so that who searches finds the newest.
     */
    String canonical() {
        boolean newest = !route.release().isEmpty() && release.equals(newest(releases));
        return newest
                ? route.path().replace("/" + route.release(), "/" + PublicRoute.LATEST)
                : route.path();
    }

    /** The page of a route; nothing where it asks for a release that is not there. */
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

    /** The newest release that stands. */
    static Optional<PublicRelease> newest(List<PublicRelease> releases) {
        return releases.stream().filter(PublicRelease::isCurrent).findFirst();
    }

    /** Name of the view. */
    String view() {
        return release.isPresent() && release.get().isWithdrawn() ? "withdrawn" : route.view();
    }

    /**
     * All that is public, what else stands on every page, and the day: a page rendered for another
     * edition is stale.
     */
    String edition(LocalDate today, String frame) {
        return releases.stream()
                .map(r -> "%s %s %s".formatted(r.number(), r.status(), r.digests().whole()))
                .collect(Collectors.joining("\n", today + " " + frame + "\n", ""));
    }
}
