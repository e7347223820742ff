package org.csecprogress.progress.inspection.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.csecprogress.progress.DocumentType;

/** Looks into Word and OpenDocument files, which are ZIP archives of XML. */
final class ArchiveInspector {
    static final int MOST_PARTS = 5_000;

    /** In bytes, unpacked; stops ZIP bombs. */
    static final long MOST_UNPACKED = 100L << 20;

    private static final String MIME_PART = "mimetype";
    private static final String NO_DIRECTORY = "zip END header not found";
    private static final List<String> MACROS =
            List.of("vbaproject", "vbadata", "basic/", "scripts/", "dialogs/");
    private static final List<String> EMBEDDED =
            List.of("word/embeddings/", "word/activex/", "word/afchunk", "word/webextensions/");

    private final ZipFile zip;
    private final Set<String> names;

    private ArchiveInspector(ZipFile zip, Set<String> names) {
        this.zip = zip;
        this.names = names;
    }

    /** Returns which kind of text document an archive is, or refuses it. */
    static DocumentType inspect(Path file) throws IOException {
        requireUnencrypted(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new ArchiveInspector(zip, names(zip, file)).kind();
        } catch (FlawedDocumentException e) {
            throw e;
        } catch (ZipException e) {
            boolean cut = String.valueOf(e.getMessage()).contains(NO_DIRECTORY);
            throw new FlawedDocumentException(cut ? DocumentFlaw.CUT : DocumentFlaw.BROKEN, e);
        } catch (IOException e) {
            throw new FlawedDocumentException(DocumentFlaw.BROKEN, e);
        }
    }

    /** A flag of the first part tells that it needs a password. */
    private static void requireUnencrypted(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(8);
            if (start.length == 8 && (start[6] & 1) == 1) {
                throw new FlawedDocumentException(DocumentFlaw.ENCRYPTED);
            }
        }
    }

    /** Returns the names in its directory, which must be those of the parts that are there. */
    private static Set<String> names(ZipFile zip, Path file) throws IOException {
        if (zip.size() > MOST_PARTS) {
            throw new FlawedDocumentException(DocumentFlaw.HEAVY);
        }
        Set<String> listed = new HashSet<>();
        for (ZipEntry each : zip.stream().toList()) {
            String name = each.getName();
            boolean strange = name.contains("..") || name.startsWith("/") || name.contains("\\");
            if (strange || !listed.add(name)) {
                throw new FlawedDocumentException(DocumentFlaw.BROKEN);
            }
        }
        if (!unpacked(file).equals(listed)) {
            throw new FlawedDocumentException(DocumentFlaw.TWO_KINDS);
        }
        return listed;
    }

    /** Unpacks every part once, because the sizes that a ZIP states may be wrong. */
    private static Set<String> unpacked(Path file) throws IOException {
        Set<String> found = new HashSet<>();
        long left = MOST_UNPACKED;
        byte[] buffer = new byte[16_384];
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                found.add(each.getName());
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    left -= read;
                    if (left < 0) {
                        throw new FlawedDocumentException(DocumentFlaw.HEAVY);
                    }
                }
                if (found.size() > MOST_PARTS) {
                    throw new FlawedDocumentException(DocumentFlaw.HEAVY);
                }
            }
        }
        return found;
    }

    private DocumentType kind() throws IOException {
        refuseIf(begins(MACROS), DocumentFlaw.MACROS);
        if (names.contains("[Content_Types].xml") && names.contains("word/document.xml")) {
            inspectWord();
            return DocumentType.DOCX;
        }
        if (names.contains(MIME_PART)
                && text(MIME_PART).equals(DocumentType.ODT.mediaType())
                && names.contains("content.xml")) {
            inspectOpenDocument();
            return DocumentType.ODT;
        }
        throw new FlawedDocumentException(DocumentFlaw.KIND);
    }

    private void inspectWord() throws IOException {
        refuseIf(text("[Content_Types].xml").contains("macroEnabled"), DocumentFlaw.MACROS);
        refuseIf(begins(EMBEDDED), DocumentFlaw.EMBEDDED);
        for (String name : names) {
            if (name.endsWith(".rels")) {
                Markup.read(open(name), new RelationRules());
            } else if (name.startsWith("word/") && name.endsWith(".xml")) {
                Markup.read(open(name), new WordRules());
            }
        }
    }

    private void inspectOpenDocument() throws IOException {
        refuseIf(
                names.stream().anyMatch(name -> name.startsWith("Object ")), DocumentFlaw.EMBEDDED);
        for (String name : names) {
            if (name.endsWith(".xml")) {
                Markup.read(open(name), new OpenDocumentRules());
            }
        }
    }

    private boolean begins(List<String> beginnings) {
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(
                        name ->
                                beginnings.stream()
                                        .anyMatch(
                                                b -> name.startsWith(b) || name.contains("/" + b)));
    }

    /** Returns the beginning of a part. */
    private String text(String name) throws IOException {
        try (InputStream in = open(name)) {
            return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
        }
    }

    private InputStream open(String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name));
    }

    private static void refuseIf(boolean wrong, DocumentFlaw flaw) throws FlawedDocumentException {
        if (wrong) {
            throw new FlawedDocumentException(flaw);
        }
    }
}
