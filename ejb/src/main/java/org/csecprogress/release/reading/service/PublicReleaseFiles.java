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
     * @param isPublic whether everybody may read it; a preview looks like a public release
     */
    private record Edition(PublicRelease release, String withdrawn, boolean isPublic) {}

    /** Returns a file of a release that is not withdrawn, if it has one of that name. */
    public Optional<ReleaseFile> find(PublicRelease release, String name) {
        return of(release, releases.all()).find(name);
    }

    /** Returns all files of the release of that number, if it is public. */
    public Optional<ReleasePackage> find(String number) {
        List<PublicRelease> known = releases.all();
        return known.stream()
                .filter(release -> release.number().toString().equals(number))
                .findFirst()
                .map(release -> of(release, known));
    }

    /**
     * Returns all files of a release that is not withdrawn.
     *
     * @param known everything that was ever published, newest first
     */
    public ReleasePackage of(PublicRelease release, List<PublicRelease> known) {
        return files(edition(release, known));
    }

    /**
     * Returns the figures of all releases that are not withdrawn, newest first, if there is one.
     */
    public Optional<ReleaseFile> all() {
        List<PublicRelease> known = releases.all();
        List<Edition> editions =
                known.stream()
                        .filter(release -> !release.isWithdrawn())
                        .map(release -> edition(release, known))
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

    private static Edition edition(PublicRelease release, List<PublicRelease> known) {
        return new Edition(
                release, PublicReleases.edition(release, known), known.contains(release));
    }

    private ReleasePackage files(Edition edition) {
        return files.of(edition, this::read, Edition::isPublic);
    }

    /** Nothing of a preview is stored. */
    private ReleasePackage read(Edition edition) {
        PublicRelease release = edition.release();
        if (!edition.isPublic()) {
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
