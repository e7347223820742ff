package org.csecprogress.release.file;

import java.util.List;
import java.util.Set;
import org.csecprogress.release.ReleaseNumber;

/** Stores the files of public releases. They belong to everybody, so no look-up takes the actor. */
public interface StoredFiles {
    /**
     * Returns the files in a folder of an edition of a release, in the order in which they were
     * stored.
     */
    List<StoredFile> of(ReleaseNumber number, String edition, StoredFile.Folder folder);

    /** Returns which files are stored, without their content. */
    Set<FileKey> keys();

    /** Adds a file. */
    void add(StoredFile file);
}
