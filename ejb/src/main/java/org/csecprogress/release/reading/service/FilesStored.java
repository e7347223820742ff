package org.csecprogress.release.reading.service;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.file.StoredFile;

/** An audited event: the portal stored files of a public release, by their digests. */
record FilesStored(ReleaseNumber number, List<StoredFile> files, Instant at)
        implements ActorsEvent {
    FilesStored {
        files = List.copyOf(files);
    }

    @Override
    public Actor actor() {
        return ReleaseAction.SYSTEM;
    }

    @Override
    public String chain() {
        return AuditedEvent.releaseChain(number.toString());
    }

    @Override
    public String auditAction() {
        return "RELEASE_FILES_STORED";
    }

    @Override
    public String subject() {
        return number.toString();
    }

    @Override
    public String detail() {
        return files.stream()
                .map(file -> FileStore.path(file.key()) + " " + file.digest())
                .collect(Collectors.joining(", "));
    }
}
