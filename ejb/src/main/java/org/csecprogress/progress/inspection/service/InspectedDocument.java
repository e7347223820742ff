package org.csecprogress.progress.inspection.service;

import java.util.Optional;
import org.csecprogress.progress.DocumentType;

/**
 * The answer of an inspection.
 *
 * @param type the kind of the document, if nothing is wrong with it
 * @param pages of how many pages a picture can be drawn; 0 for kinds without pictures
 * @param flaw the reason why it is not taken
 */
public record InspectedDocument(
        Optional<DocumentType> type, int pages, Optional<DocumentFlaw> flaw) {
    /** Returns the answer for a document that is taken. */
    public static InspectedDocument good(DocumentType type, int pages) {
        return new InspectedDocument(Optional.of(type), pages, Optional.empty());
    }

    /** Returns the answer for a file that is refused. */
    public static InspectedDocument refused(DocumentFlaw flaw) {
        return new InspectedDocument(Optional.empty(), 0, Optional.of(flaw));
    }
}
