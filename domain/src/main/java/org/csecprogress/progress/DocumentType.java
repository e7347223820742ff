package org.csecprogress.progress;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The accepted kinds of documents, detected from the content and never from the name. */
public enum DocumentType {
    PDF("application/pdf", "255044462d"),
    PNG("image/png", "89504e470d0a1a0a"),
    JPEG("image/jpeg", "ffd8ff"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ""),
    ODT("application/vnd.oasis.opendocument.text", "");

    private static final String ZIP = "504b0304";
    private static final String MIME_ENTRY = "mimetype";
    private static final int MOST_ENTRIES = 5000;

    /** In bytes, unpacked; stops ZIP bombs. */
    private static final long MOST_UNPACKED = 100L << 20;

    private final String mediaType;
    private final String begins;

    DocumentType(String mediaType, String begins) {
        this.mediaType = mediaType;
        this.begins = begins;
    }

    /** Returns the media type for browsers. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns the file extension without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the kind of a content; empty if it is unknown or contains macros, which are not
     * accepted.
     */
    public static Optional<DocumentType> of(byte[] content) {
        if (startsWith(content, ZIP)) {
            return ofArchive(content);
        }
        return Arrays.stream(values())
                .filter(type -> !type.begins.isEmpty() && startsWith(content, type.begins))
                .findFirst();
    }

    /**
     * @param begins in hexadecimal
     */
    private static boolean startsWith(byte[] content, String begins) {
        int length = Math.min(content.length, begins.length() / 2);
        return HexFormat.of().formatHex(content, 0, length).equals(begins);
    }

    /** Detects the kind from the names of entries. Unpacked bytes are counted and not stored. */
    private static Optional<DocumentType> ofArchive(byte[] content) {
        Set<String> names = new HashSet<>();
        String declared = "";
        long left = MOST_UNPACKED;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                names.add(e.getName().toLowerCase(Locale.ROOT));
                if (e.getName().equals(MIME_ENTRY)) {
                    declared =
                            new String(
                                    zip.readNBytes(ODT.mediaType.length() + 1),
                                    StandardCharsets.US_ASCII);
                }
                left -= unpacked(zip, left);
                if (left <= 0 || names.size() == MOST_ENTRIES) {
                    return Optional.empty();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // A broken or encrypted file is of no use.
        }
        if (names.stream().anyMatch(DocumentType::isActive)) {
            return Optional.empty();
        }
        if (names.contains("word/document.xml")) {
            return Optional.of(DOCX);
        }
        return declared.equals(ODT.mediaType) ? Optional.of(ODT) : Optional.empty();
    }

    /** Returns the number of bytes left in the entry, up to a limit. */
    private static long unpacked(ZipInputStream zip, long most) throws IOException {
        byte[] buffer = new byte[8192];
        long all = 0;
        for (int read = zip.read(buffer); read >= 0 && all < most; read = zip.read(buffer)) {
            all += read;
        }
        return all;
    }

    private static boolean isActive(String entry) {
        return entry.endsWith("vbaproject.bin")
                || entry.startsWith("basic/")
                || entry.startsWith("scripts/");
    }
}
