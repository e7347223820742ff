package org.csecprogress.progress.inspection.service;

import java.io.IOException;
import java.util.Optional;
import org.csecprogress.progress.DocumentType;

/** Looks into files of strangers without being hurt by them. */
public interface DocumentLaboratory {
    /** Returns what kind of document a content is, or why it is refused. */
    InspectedDocument inspect(byte[] content) throws IOException;

    /**
     * Returns a picture of a page as PNG; nothing if none can be drawn.
     *
     * @param page from 0
     */
    Optional<byte[]> draw(byte[] content, DocumentType type, int page) throws IOException;
}
