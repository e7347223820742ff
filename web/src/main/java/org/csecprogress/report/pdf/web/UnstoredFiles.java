package org.csecprogress.report.pdf.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.csecprogress.kernel.Language;
import org.csecprogress.release.file.FileKey;
import org.csecprogress.release.file.ReleasePackage;
import org.csecprogress.release.file.StoredFile.Folder;
import org.csecprogress.release.reading.service.FileStore;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.report.serving.web.FilesToRead;

/** The files of public releases that are not stored yet: each is stored when it is first read. */
@ApplicationScoped
class UnstoredFiles implements FilesToRead {
    private static final String API = "/api/v1/releases/";

    @Inject private PublicReleases releases;
    @Inject private FileStore store;

    @Override
    public List<String> addresses() {
        return of(releases.all(), store.keys());
    }

    /**
     * Returns the addresses of what is not stored of some releases.
     *
     * @param known everything that was ever published
     * @param stored the keys of what is stored
     */
    static List<String> of(List<PublicRelease> known, Set<FileKey> stored) {
        return known.stream()
                .filter(release -> !release.isWithdrawn())
                .flatMap(
                        release ->
                                of(release, PublicReleases.edition(release, known), stored)
                                        .stream())
                .toList();
    }

    private static List<String> of(PublicRelease release, String edition, Set<FileKey> stored) {
        String path = API + release.number() + "/";
        List<String> addresses = new ArrayList<>();
        // All data are stored together with the archive that contains them.
        String archive = ReleasePackage.zipName(release.number().toString());
        if (!stored.contains(new FileKey(release.number(), edition, Folder.DATA, archive))) {
            addresses.add(path + archive);
        }
        for (PdfDocument document : PdfDocument.values()) {
            Arrays.stream(Language.values())
                    .filter(language -> document.isPublic())
                    .filter(
                            language ->
                                    !stored.contains(
                                            new FileKey(
                                                    release.number(),
                                                    edition,
                                                    Folder.of(language),
                                                    document.file())))
                    .map(language -> path + document.file() + "?lang=" + language.code())
                    .forEach(addresses::add);
        }
        return addresses;
    }
}
