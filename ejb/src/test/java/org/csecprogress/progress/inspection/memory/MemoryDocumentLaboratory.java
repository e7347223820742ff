package org.csecprogress.progress.inspection.memory;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.csecprogress.progress.DocumentType;
import org.csecprogress.progress.inspection.service.DocumentFlaw;
import org.csecprogress.progress.inspection.service.DocumentLaboratory;
import org.csecprogress.progress.inspection.service.InspectedDocument;

/**
 * Takes every PDF by its beginning, refuses one that names a flaw after it, and starts no process.
 */
public class MemoryDocumentLaboratory implements DocumentLaboratory {
    /** With this a content of a specification asks for a flaw, such as {@code %FLAW:CUT;}. */
    public static final String FLAW = "%FLAW:";

    @Override
    public InspectedDocument inspect(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        int flaw = text.indexOf(FLAW);
        if (flaw >= 0) {
            String name = text.substring(flaw + FLAW.length(), text.indexOf(';', flaw));
            return InspectedDocument.refused(DocumentFlaw.valueOf(name));
        }
        return text.startsWith("%PDF-")
                ? InspectedDocument.good(DocumentType.PDF, 1)
                : InspectedDocument.refused(DocumentFlaw.KIND);
    }

    @Override
    public Optional<byte[]> draw(byte[] content, DocumentType type, int page) {
        return page == 0 ? Optional.of(new byte[] {(byte) page}) : Optional.empty();
    }
}
