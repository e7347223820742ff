package org.csecprogress.release.reading.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.release.file.FileContent;
import org.csecprogress.release.file.ReleaseFile;
import org.csecprogress.release.file.ReleasePackage;
import org.csecprogress.release.file.StoredFile.Folder;
import org.csecprogress.release.record.PublicRelease;

/**
 * Makes the files of public releases from their frozen, masked content, stores each once, and
 * caches them. Nothing else goes into them, so the same release gives the same bytes.
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
    @Inject private FileStore store;

    private final AnswerCache<Edition, ReleasePackage> files = new AnswerCache<>(RELEASES);
    private final AnswerCache<List<Edition>, ReleaseFile> joined = new AnswerCache<>(1);

    /**
     * All that the files of a release depend on.
     *
     * @param withdrawn a digest of the releases withdrawn since, because what it knows from them is
     *     left out
     */
    private record Edition(PublicRelease release, String withdrawn) {}

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
        return new Edition(release, releases.edition(release));
    }

    private ReleasePackage files(Edition edition) {
        return files.of(edition, this::read, this::isPublic);
    }

    /** A preview looks like a public release but is none, and nothing of it is stored. */
    private boolean isPublic(Edition edition) {
        return releases.all().contains(edition.release());
    }

    private ReleasePackage read(Edition edition) {
        PublicRelease release = edition.release();
        if (!isPublic(edition)) {
            return ReleasePackage.of(content(release));
        }
        List<ReleaseFile> stored = store.find(release, edition.withdrawn(), Folder.DATA);
        if (stored.isEmpty()) {
            List<ReleaseFile> made = ReleasePackage.of(content(release)).all();
            stored = store.keep(release, edition.withdrawn(), Folder.DATA, made);
        }
        return ReleasePackage.stored(stored);
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
