package org.csecprogress.progress.inspection.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.csecprogress.progress.DocumentType;

/**
 * Decides what kind of document a file is, by its content alone, and whether it is safe to pass on.
 * It knows nothing of the portal, because it runs in a process of its own.
 */
final class Inspector {
    /** Reads bytes as characters of the same numbers. */
    static final Charset LATIN = StandardCharsets.ISO_8859_1;

    private static final String PDF = "255044462d";
    private static final String PNG = "89504e470d0a1a0a";
    private static final String JPEG = "ffd8ff";
    private static final String ZIP = "504b0304";
    private static final String OLD_OFFICE = "d0cf11e0a1b11ae1";

    /** The name of the part that an encrypted Word document keeps its content in. */
    private static final String ENCRYPTED_PART = "EncryptedPackage";

    private Inspector() {}

    /** Looks into a file. Damage that no rule expects is an exception of a library. */
    static InspectedDocument inspect(Path file) throws IOException {
        try {
            return kind(file);
        } catch (FlawedDocumentException e) {
            return InspectedDocument.refused(e.flaw());
        }
    }

    private static InspectedDocument kind(Path file) throws IOException {
        String begins = beginning(file);
        if (begins.startsWith(ZIP)) {
            return InspectedDocument.good(ArchiveInspector.inspect(file), 0);
        }
        if (begins.startsWith(OLD_OFFICE)) {
            throw new FlawedDocumentException(oldOffice(file));
        }
        if (begins.startsWith(PDF)) {
            FileEnd.of(file).requireNoArchive();
            return InspectedDocument.good(DocumentType.PDF, PdfInspector.inspect(file));
        }
        if (begins.startsWith(PNG) || begins.startsWith(JPEG)) {
            FileEnd.of(file).requireNoArchive();
            DocumentType type = begins.startsWith(PNG) ? DocumentType.PNG : DocumentType.JPEG;
            PictureInspector.inspect(file, type);
            return InspectedDocument.good(type, 1);
        }
        throw new FlawedDocumentException(DocumentFlaw.KIND);
    }

    private static String beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return HexFormat.of().formatHex(in.readNBytes(8));
        }
    }

    /** An encrypted Word document is kept in the old format, with two parts of known names. */
    private static DocumentFlaw oldOffice(Path file) throws IOException {
        String name = new String(ENCRYPTED_PART.getBytes(StandardCharsets.UTF_16LE), LATIN);
        String content = new String(Files.readAllBytes(file), LATIN);
        return content.contains(name) ? DocumentFlaw.ENCRYPTED : DocumentFlaw.OLD_OFFICE;
    }
}
