package org.csecprogress.progress;

import java.util.List;

/** The files in which the virus scanner found something. */
public interface Quarantine {
    /** Returns all, the latest first, for those who watch over the portal. */
    List<QuarantinedFile> all();

    /** Stores a file, which gets its key, and its content, which nobody reads here. */
    void add(QuarantinedFile file, byte[] content);
}
