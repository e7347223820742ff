package org.csecprogress.release.reading.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.Release;
import org.csecprogress.release.Releases;
import org.csecprogress.release.file.FileKey;
import org.csecprogress.release.file.ReleaseFile;
import org.csecprogress.release.file.StoredFile;
import org.csecprogress.release.file.StoredFile.Folder;
import org.csecprogress.release.file.StoredFiles;
import org.csecprogress.release.record.PublicRelease;

/**
 * Stores the files of public releases when they are first made, each once and with its digest. Each
 * server, and each later version of the portal, then serves these bytes. It has transactions of its
 * own, because public reads have none.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Guarded
@ForEverybody
public class FileStore {
    @Inject private Releases releases;
    @Inject private StoredFiles files;
    @Inject private SealCheck seal;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /**
     * Returns the stored files in a folder of an edition of a release.
     *
     * @throws AlteredReleaseException if one does not have its digest
     */
    public List<ReleaseFile> find(PublicRelease release, String edition, Folder folder) {
        return files.of(release.number(), edition, folder).stream().map(this::checked).toList();
    }

    /**
     * Returns the stored file of that name.
     *
     * @throws AlteredReleaseException if a file in its folder does not have its digest
     */
    public Optional<ReleaseFile> find(
            PublicRelease release, String edition, Folder folder, String name) {
        return find(release, edition, folder).stream()
                .filter(file -> file.name().equals(name))
                .findFirst();
    }

    /**
     * Returns the documents of a release that were stored before a time, by their folder and name.
     *
     * @throws AlteredReleaseException if one does not have its digest
     */
    public SortedMap<String, ReleaseFile> documents(
            PublicRelease release, String edition, Instant end) {
        SortedMap<String, ReleaseFile> documents = new TreeMap<>();
        for (Language language : Language.values()) {
            for (StoredFile each : files.of(release.number(), edition, Folder.of(language))) {
                if (each.storedAt().isBefore(end)) {
                    documents.put(path(each.key()), checked(each));
                }
            }
        }
        return documents;
    }

    private ReleaseFile checked(StoredFile stored) {
        ReleaseFile file = stored.file();
        seal.file(stored.key(), file.digest().equals(stored.digest()));
        return file;
    }

    /**
     * Stores the files of a release, unless it is not public. Where another server was faster, its
     * files are returned.
     */
    public List<ReleaseFile> keep(
            PublicRelease release, String edition, Folder folder, List<ReleaseFile> made) {
        Release locked = releases.lock(release.number());
        if (!locked.status().isPublic()) {
            return made;
        }
        Map<String, ReleaseFile> already =
                find(release, edition, folder).stream()
                        .collect(Collectors.toMap(ReleaseFile::name, Function.identity()));
        List<StoredFile> added = new ArrayList<>();
        for (ReleaseFile file : made) {
            if (!already.containsKey(file.name())) {
                added.add(new StoredFile(locked, edition, folder, file, clock.instant()));
            }
        }
        if (!added.isEmpty()) {
            added.forEach(files::add);
            events.fire(new FilesStored(release.number(), added, clock.instant()));
        }
        return made.stream().map(file -> already.getOrDefault(file.name(), file)).toList();
    }

    /** Returns which files are stored. */
    public Set<FileKey> keys() {
        return files.keys();
    }

    /** Returns the folder and name of a file as one text. */
    static String path(FileKey file) {
        return file.folder().name().toLowerCase(Locale.ROOT) + "/" + file.name();
    }
}
