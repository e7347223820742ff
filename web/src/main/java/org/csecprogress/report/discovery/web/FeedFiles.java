package org.csecprogress.report.discovery.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.kernel.service.SiteAddress;
import org.csecprogress.release.reading.service.PublicCorrections;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.report.serving.web.PublicFile;

/** The feeds of releases, of corrections, and of the page of each county. */
@ApplicationScoped
class FeedFiles implements PublicFile {
    private static final Pattern OF_COUNTY = Pattern.compile("/counties/([a-z-]+)/feed\\.atom");

    @Inject private PublicCorrections corrections;
    @Inject private CatalogService catalogs;
    @Inject private SiteAddress site;
    @Inject private Profile profile;

    @Override
    public String type() {
        return AtomFeed.TYPE;
    }

    @Override
    public Optional<byte[]> at(Language language, String path, List<PublicRelease> releases) {
        var feeds = new ReleaseFeeds(new FeedTexts(language, profile.isDemonstration(), site));
        if (path.equals(ReleaseFeeds.RELEASES)) {
            return Optional.of(feeds.releases(releases).write());
        }
        if (path.equals(ReleaseFeeds.CORRECTIONS)) {
            return Optional.of(feeds.corrections(corrections.of(releases)).write());
        }
        Counties counties = catalogs.counties();
        Matcher county = OF_COUNTY.matcher(path);
        return county.matches()
                ? counties.findBySlug(county.group(1))
                        .map(found -> feeds.county(found, releases).write())
                : Optional.empty();
    }
}
