package org.csecprogress.release.reading.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.file.FileContent;
import org.csecprogress.release.file.ReleaseFile;
import org.csecprogress.release.file.ReleasePackage;
import org.csecprogress.release.record.PublicRelease;

/**
 * Makes the files of public releases from their frozen, masked content, and caches them. Nothing
 * else goes into them, so the same release gives the same bytes.
 */
@ApplicationScoped
@Guarded
@ForEverybody
public class PublicReleaseFiles {
    /** Name of the file with the figures of all releases. */
    public static final String ALL = "all-releases.csv";

    /** Number of releases whose files are cached, as many as those whose content is. */
    private static final int RELEASES = 9;

    @Inject private PublicReleases releases;
    @Inject private CatalogService catalogs;
    @Inject private Profile profile;

    private final AnswerCache<Edition, ReleasePackage> files = new AnswerCache<>(RELEASES);
    private final AnswerCache<List<Edition>, ReleaseFile> joined = new AnswerCache<>(1);

    /**
     * All that the files of a release depend on.
     *
     * @param days the days of its milestones, because those of a release that was withdrawn since
     *     are left out
     */
    private record Edition(PublicRelease release, Set<LocalDate> days) {}

    /** Returns a file of a release that is not withdrawn, if it has one of that name. */
    public Optional<ReleaseFile> find(PublicRelease release, String name) {
        return of(release).find(name);
    }

    /** Returns all files of a release that is not withdrawn. */
    public ReleasePackage of(PublicRelease release) {
        return files(edition(release));
    }

    /**
     * Returns the figures of all releases that are not withdrawn, newest first, if there is one.
     */
    public Optional<ReleaseFile> all() {
        List<Edition> editions =
                releases.all().stream()
                        .filter(release -> !release.isWithdrawn())
                        .map(this::edition)
                        .toList();
        return editions.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        joined.of(
                                editions,
                                each ->
                                        ReleasePackage.joined(
                                                ALL, each.stream().map(this::files).toList())));
    }

    private Edition edition(PublicRelease release) {
        return new Edition(
                release,
                releases.report(release).milestones().stream()
                        .filter(milestone -> !milestone.isCurrent())
                        .map(MilestoneStanding::asOf)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private ReleasePackage files(Edition edition) {
        return files.of(
                edition,
                each -> ReleasePackage.of(content(each.release())),
                each -> releases.all().contains(each.release()));
    }

    private FileContent content(PublicRelease release) {
        PublicReport report = releases.report(release);
        return new FileContent(
                release.number(),
                release.publishedAt(),
                release.digests().whole(),
                report.tables(),
                report.milestones(),
                releases.methods(release),
                releases.texts(release),
                new FileContent.Names(
                        catalogs.catalogs().version(release.catalogVersion()),
                        catalogs.counties(),
                        catalogs.populations()),
                profile.isDemonstration());
    }
}
