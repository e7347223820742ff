package org.csecprogress.report.discovery.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.reading.service.PublicCorrection;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.report.site.page.CorrectionWords;

/**
 * The feeds in one language. Of a withdrawn release they have the notice alone, under the
 * identifier that its entry had, so that it takes the place of what readers' programs kept.
 */
final class ReleaseFeeds {
    /** Address of the feed of releases. */
    static final String RELEASES = "/feed.atom";

    /** Address of the feed of corrections. */
    static final String CORRECTIONS = "/corrections.atom";

    private static final String REPORT = "/report/";
    private static final String ALL_CORRECTIONS = "/corrections";

    private final FeedTexts texts;
    private final Sentences say;

    ReleaseFeeds(FeedTexts texts) {
        this.texts = texts;
        this.say = texts.say();
    }

    AtomFeed releases(List<PublicRelease> all) {
        return feed(
                say.of("feed.releases.title"),
                RELEASES,
                "/archive",
                all.stream().map(release -> entry(release, "", title(release))).toList());
    }

    AtomFeed county(County county, List<PublicRelease> all) {
        String place = "/county/" + county.slug();
        return feed(
                say.of("feed.county.title", county.name()),
                "/counties/" + county.slug() + RELEASES,
                REPORT + "latest" + place,
                all.stream()
                        .map(
                                release ->
                                        entry(
                                                release,
                                                place,
                                                say.of(
                                                        "feed.county.entry",
                                                        county.name(),
                                                        title(release))))
                        .toList());
    }

    AtomFeed corrections(List<PublicCorrection> all) {
        return feed(
                say.of("corrections.title"),
                CORRECTIONS,
                ALL_CORRECTIONS,
                all.stream().map(this::entry).toList());
    }

    private AtomFeed feed(String title, String self, String page, List<AtomFeed.Entry> entries) {
        return new AtomFeed(
                texts.language(),
                texts.title(say.of("feed.title", title)),
                say.of("brand.public"),
                texts.full(self),
                texts.full(page),
                entries);
    }

    private String title(PublicRelease release) {
        return say.of("feed.release", say.months(release.period()), release.number().toString());
    }

    /** Returns the entry of a release, or of a page in it. */
    private AtomFeed.Entry entry(PublicRelease release, String place, String title) {
        String id = texts.full(REPORT + release.number() + place);
        if (release.isWithdrawn()) {
            CorrectionWords gone =
                    words(new PublicCorrection(release, release.withdrawnAt(), Optional.empty()));
            return entry(id, gone, release.listedSince());
        }
        return new AtomFeed.Entry(
                id,
                texts.title(title),
                id,
                release.publishedAt(),
                release.publishedAt(),
                texts.text(
                        say.of(
                                release.revision() > 1 ? "feed.restated" : "feed.first",
                                release.countiesReporting(),
                                Counties.COUNT)));
    }

    private AtomFeed.Entry entry(PublicCorrection correction) {
        return entry(
                texts.full(ALL_CORRECTIONS + "#" + correction.release().number()),
                words(correction),
                correction.release().listedSince());
    }

    private AtomFeed.Entry entry(String id, CorrectionWords words, Instant published) {
        PublicCorrection correction = words.correction();
        return new AtomFeed.Entry(
                id,
                texts.title(words.title()),
                texts.full(
                        correction.isWithdrawal()
                                ? ALL_CORRECTIONS
                                : REPORT + correction.release().number()),
                published,
                correction.at(),
                texts.text(
                        say.of(
                                        "feed.correction",
                                        words.kind(),
                                        words.severity(),
                                        words.changed(),
                                        words.reason())
                                .strip()));
    }

    private CorrectionWords words(PublicCorrection correction) {
        return new CorrectionWords(correction, say);
    }
}
