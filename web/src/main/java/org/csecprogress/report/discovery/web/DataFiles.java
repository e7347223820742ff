package org.csecprogress.report.discovery.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.kernel.service.SiteAddress;
import org.csecprogress.kernel.web.JsonBuilders;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.report.serving.web.PublicFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The list of all tables for data portals. Its standard asks for an e-mail address; a portal that
 * has none has no list, since it would be refused.
 */
@ApplicationScoped
class DataFiles implements PublicFile {
    /** Address of the list in DCAT-US 3.0. */
    static final String VERSION_3 = "/data.json";

    /** Address of the list in DCAT-US 1.1. */
    static final String VERSION_1 = "/data-1.1.json";

    private static final String NOBODY = "demonstration@progress.example";

    @Inject private PublicReleases published;
    @Inject private SiteAddress site;
    @Inject private Profile profile;

    @Inject
    @ConfigProperty(name = "csec.data.email")
    private Optional<String> email;

    @Override
    public String type() {
        return "application/json;charset=UTF-8";
    }

    @Override
    public Optional<byte[]> at(Language language, String path, List<PublicRelease> releases) {
        boolean newer = path.equals(VERSION_3);
        Optional<String> contact = profile.isDemonstration() ? Optional.of(NOBODY) : email;
        if ((!newer && !path.equals(VERSION_1)) || contact.isEmpty()) {
            return Optional.empty();
        }
        Collection<TableSeries> series = TableSeries.of(releases, published.titles());
        if (series.isEmpty()) {
            return Optional.empty();
        }
        var catalog =
                new DataCatalog(
                        new FeedTexts(Language.EN, profile.isDemonstration(), site), contact.get());
        JsonObjectBuilder list =
                newer ? new DcatUs3(catalog).write(series) : new DcatUs11(catalog).write(series);
        return Optional.of(
                JsonBuilders.object()
                        .add("demonstration", profile.isDemonstration())
                        .addAll(list)
                        .build()
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
    }
}
