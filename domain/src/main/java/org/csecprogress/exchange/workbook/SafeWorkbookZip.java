package org.csecprogress.exchange.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.RefusedFileException;

/**
 * The parts of a ZIP that is an Excel workbook and safe to read. Every part is unpacked once to
 * count its bytes, because the sizes stated in a ZIP may be wrong; parts are then read through the
 * same directory.
 */
public final class SafeWorkbookZip implements AutoCloseable {
    public static final String TYPES = "[Content_Types].xml";
    public static final String WORKBOOK = "xl/workbook.xml";

    private static final int MOST_PARTS = 1_000;
    private static final long MOST_BYTES = 64L << 20;

    /** Spreadsheets shrink about tenfold. A file that shrank more than this is a ZIP bomb. */
    private static final long MOST_RATIO = 150;

    /** So few unpacked bytes do no harm, however much they shrank. */
    private static final long ALWAYS_FINE = 8L << 20;

    private static final List<String> MACROS =
            List.of("vbaproject", "macrosheets/", "dialogsheets/");
    private static final List<String> LINKS =
            List.of("xl/externallinks/", "xl/connections.xml", "xl/querytables/");
    private static final List<String> EMBEDDED =
            List.of(
                    "xl/embeddings/",
                    "xl/activex/",
                    "xl/ctrlprops/",
                    "xl/model/",
                    "xl/webextensions/");

    private final ZipFile zip;
    private final Set<String> names;

    private SafeWorkbookZip(ZipFile zip, Set<String> names) {
        this.zip = zip;
        this.names = Collections.unmodifiableSet(names);
    }

    /**
     * Opens a workbook.
     *
     * @throws RefusedFileException if it is not a workbook, or not safe to read
     */
    static SafeWorkbookZip open(Path file) throws IOException, RefusedFileException {
        if (isEncrypted(file)) {
            throw new RefusedFileException(FileProblem.PASSWORD);
        }
        ZipFile zip = zip(file);
        try {
            SafeWorkbookZip packed = new SafeWorkbookZip(zip, names(zip));
            packed.refuseOtherKinds();
            packed.refuseLarge(Files.size(file));
            packed.refuseUnsafe();
            return packed;
        } catch (IOException | RefusedFileException e) {
            zip.close();
            throw e instanceof RefusedFileException refused
                    ? refused
                    : new RefusedFileException(FileProblem.BROKEN, e);
        }
    }

    private static ZipFile zip(Path file) throws RefusedFileException {
        try {
            return new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new RefusedFileException(FileProblem.BROKEN, e);
        }
    }

    /** A flag of the first part marks password protection. */
    private static boolean isEncrypted(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(8);
            return start.length == 8 && (start[6] & 1) == 1;
        }
    }

    private static Set<String> names(ZipFile zip) throws RefusedFileException {
        if (zip.size() > MOST_PARTS) {
            throw new RefusedFileException(FileProblem.TOO_MANY_PARTS);
        }
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!names.add(entry.getName())) {
                throw new RefusedFileException(FileProblem.BROKEN);
            }
        }
        return names;
    }

    private void refuseOtherKinds() throws IOException, RefusedFileException {
        if (has("mimetype") && start("mimetype").contains("opendocument")) {
            throw new RefusedFileException(FileProblem.OPEN_DOCUMENT);
        }
        if (names.stream().anyMatch(name -> name.endsWith(".iwa") || name.equals("Index.zip"))) {
            throw new RefusedFileException(FileProblem.NUMBERS);
        }
        if (!has(TYPES)) {
            throw new RefusedFileException(FileProblem.ARCHIVE);
        }
        if (any(List.of("word/"))) {
            throw new RefusedFileException(FileProblem.DOCUMENT);
        }
        if (any(List.of("ppt/"))) {
            throw new RefusedFileException(FileProblem.SLIDES);
        }
        if (has("xl/workbook.bin")) {
            throw new RefusedFileException(FileProblem.BINARY_EXCEL);
        }
        if (!has(WORKBOOK)) {
            throw new RefusedFileException(
                    any(List.of("xl/")) ? FileProblem.BROKEN : FileProblem.ARCHIVE);
        }
    }

    private void refuseLarge(long packed) throws IOException, RefusedFileException {
        long total = 0;
        byte[] buffer = new byte[16_384];
        for (String name : names) {
            try (InputStream in = stream(name)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    total += read;
                    boolean bomb = total > ALWAYS_FINE && total > packed * MOST_RATIO;
                    if (total > MOST_BYTES || bomb) {
                        throw new RefusedFileException(FileProblem.UNPACKS_TOO_LARGE);
                    }
                }
            }
        }
    }

    private void refuseUnsafe() throws IOException, RefusedFileException {
        if (any(MACROS) || start(TYPES).contains("macroEnabled")) {
            throw new RefusedFileException(FileProblem.MACROS);
        }
        if (any(LINKS)) {
            throw new RefusedFileException(FileProblem.EXTERNAL_LINKS);
        }
        if (any(EMBEDDED)) {
            throw new RefusedFileException(FileProblem.EMBEDDED);
        }
        for (String name : names) {
            if (name.endsWith(".rels") && Relations.read(stream(name)).leadsOutside()) {
                throw new RefusedFileException(FileProblem.EXTERNAL_LINKS);
            }
        }
    }

    private boolean any(List<String> beginnings) {
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(
                        name ->
                                beginnings.stream()
                                        .anyMatch(
                                                b -> name.startsWith(b) || name.contains("/" + b)));
    }

    /** Returns the beginning of a part as text. */
    private String start(String name) throws IOException {
        try (InputStream in = stream(name)) {
            return new String(in.readNBytes(65_536), StandardCharsets.ISO_8859_1);
        }
    }

    /** Whether there is a part with that name. */
    boolean has(String name) {
        return names.contains(name);
    }

    /**
     * Returns the content of a part.
     *
     * @throws IOException if there is no part with that name
     */
    InputStream stream(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        InputStream in = entry == null ? null : zip.getInputStream(entry);
        if (in == null) {
            throw new IOException("no such part");
        }
        return in;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
