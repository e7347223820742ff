package org.csecprogress.report.discovery.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.kernel.service.SiteAddress;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.report.serving.web.PublicFile;

/**
 * Tells search engines which pages are not for them (RFC 9309). It keeps nobody out; sign-in does.
 */
@ApplicationScoped
class RobotsFile implements PublicFile {
    private static final String ADDRESS = "/robots.txt";

    /** Pages of people who are signed in, and those that lead there. */
    private static final List<String> NOT_INDEXED =
            List.of(
                    "/county/",
                    "/state/",
                    "/account",
                    "/notices",
                    "/sign-in",
                    "/invitation",
                    "/forgotten");

    @Inject private SiteAddress site;
    @Inject private Profile profile;

    @Override
    public String type() {
        return "text/plain;charset=UTF-8";
    }

    @Override
    public Optional<byte[]> at(Language language, String path, List<PublicRelease> releases) {
        return path.equals(ADDRESS)
                ? Optional.of(text(profile.isDemonstration()).getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private String text(boolean demonstration) {
        List<String> lines = new ArrayList<>();
        if (demonstration) {
            lines.add("# " + Sentences.in(Language.EN).of("demonstration.mark"));
        }
        lines.add("User-agent: *");
        NOT_INDEXED.forEach(path -> lines.add("Disallow: " + path));
        lines.add("Sitemap: " + site.of(SearchFiles.SITE_MAP));
        return String.join("\n", lines) + "\n";
    }
}
