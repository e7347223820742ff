package org.csecprogress.release.file.memory;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.file.FileKey;
import org.csecprogress.release.file.StoredFile;
import org.csecprogress.release.file.StoredFiles;

/** The files of public releases, in memory. */
public final class MemoryStoredFiles implements StoredFiles {
    private final Memory memory;

    public MemoryStoredFiles(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<StoredFile> of(ReleaseNumber number, String edition, StoredFile.Folder folder) {
        return memory.all(StoredFile.class)
                .filter(
                        file ->
                                file.key()
                                        .equals(
                                                new FileKey(
                                                        number,
                                                        edition,
                                                        folder,
                                                        file.key().name())))
                .toList();
    }

    @Override
    public Set<FileKey> keys() {
        return memory.all(StoredFile.class).map(StoredFile::key).collect(Collectors.toSet());
    }

    @Override
    public void add(StoredFile file) {
        memory.add(file);
    }
}
