package org.csecprogress.report.serving.web;

import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Language;
import org.csecprogress.release.record.PublicRelease;

/** A file about all releases, at one address or at several. */
public interface PublicFile {
    /** Returns the media type. */
    String type();

    /**
     * Returns the file at an address, or empty if it is not there.
     *
     * @param path the address without the language
     * @param releases everything that was ever published, newest period first
     */
    Optional<byte[]> at(Language language, String path, List<PublicRelease> releases);
}
