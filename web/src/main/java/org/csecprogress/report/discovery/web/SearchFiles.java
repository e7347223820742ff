package org.csecprogress.report.discovery.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.kernel.service.SiteAddress;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.report.serving.web.PublicFile;
import org.csecprogress.report.serving.web.ReportPlaces;

/** The list of pages for search engines. */
@ApplicationScoped
class SearchFiles implements PublicFile {
    /** Address of the list. */
    static final String SITE_MAP = "/sitemap.xml";

    @Inject private ReportPlaces places;
    @Inject private SiteAddress site;
    @Inject private Profile profile;

    @Override
    public String type() {
        return "application/xml;charset=UTF-8";
    }

    @Override
    public Optional<byte[]> at(Language language, String path, List<PublicRelease> releases) {
        if (!path.equals(SITE_MAP)) {
            return Optional.empty();
        }
        String mark =
                profile.isDemonstration() ? Sentences.in(Language.EN).of("demonstration.mark") : "";
        return Optional.of(new SiteMap(site, mark).write(places.indexed(releases)));
    }
}
