package org.csecprogress.report.serving.web;

import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.frame.web.PublicRoute;

/**
 * An address that is short enough to be said, and leads to a page of the newest report.
 *
 * @param language of the address, and of the page
 * @param page the page's address without the language
 */
record ShortAddress(Language language, String page) {
    private static final String LATEST = "/report/" + PublicRoute.LATEST;
    private static final String COUNTY = "/county/";
    private static final Map<String, String> PAGES =
            Map.of(
                    "/report", LATEST,
                    "/data", LATEST + "/method#files",
                    "/milestones", LATEST + "/policy");

    /**
     * Returns the short address; empty if it is none.
     *
     * @param address a path, with or without the language
     * @param counties the counties, each of which has a short address
     */
    static Optional<ShortAddress> of(String address, Counties counties) {
        Language language = PublicRoute.language(address);
        String path =
                language == Language.EN
                        ? address
                        : address.substring(PublicRoute.address(language, "/").length());
        Optional<String> page =
                path.startsWith(COUNTY)
                        ? counties.findBySlug(path.substring(COUNTY.length()))
                                .map(County::slug)
                                .map(slug -> LATEST + COUNTY + slug)
                        : Optional.ofNullable(PAGES.get(path));
        return page.map(there -> new ShortAddress(language, there));
    }

    /** Returns where it leads. */
    String leadsTo() {
        return PublicRoute.address(language, page);
    }
}
