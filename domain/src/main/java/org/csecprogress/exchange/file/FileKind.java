package org.csecprogress.exchange.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Detects the kind of a file from its content. Names don't count: people rename files, and browsers
 * guess types from names.
 */
public final class FileKind {
    /** The kinds that can be read further. */
    public enum Form {
        ZIP,
        TEXT
    }

    private static final int HEAD = 8192;

    /** The first bytes of other kinds of files, in ISO 8859-1. */
    private static final Map<FileProblem, List<String>> BEGINNINGS =
            Map.of(
                    FileProblem.PDF, List.of("%PDF"),
                    FileProblem.PICTURE,
                            List.of(
                                    "\u0089PNG",
                                    "\u00ff\u00d8\u00ff",
                                    "GIF8",
                                    "BM",
                                    "II*\0",
                                    "MM\0*",
                                    "\0\0\1\0"),
                    FileProblem.ARCHIVE,
                            List.of(
                                    "\u001f\u008b",
                                    "7z\u00bc\u00af",
                                    "Rar!",
                                    "BZh",
                                    "\u00fd7zXZ",
                                    "MSCF",
                                    "(\u00b5/\u00fd"),
                    FileProblem.PROGRAM,
                            List.of(
                                    "MZ",
                                    "\u007fELF",
                                    "#!",
                                    "L\0\0\0\1\u0014\2\0",
                                    "\u00ca\u00fe\u00ba\u00be"),
                    FileProblem.DATABASE,
                            List.of(
                                    "SQLite format 3",
                                    "\0\1\0\0Standard Jet DB",
                                    "\0\1\0\0Standard ACE DB",
                                    "PAR1",
                                    "Obj\1"),
                    FileProblem.MEDIA, List.of("ID3", "OggS", "\u001aE\u00df\u00a3", "fLaC"),
                    FileProblem.OLD_EXCEL,
                            List.of("\u0009\0\4\0", "\u0009\2\6\0", "\u0009\4\6\0", "\u0009\b\b\0"),
                    FileProblem.DOCUMENT, List.of("{\\rtf", "%!PS"));

    private static final List<String> MAIL =
            List.of("from:", "received:", "return-path:", "mime-version:", "delivered-to:");
    private static final List<String> WEB =
            List.of("<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<div");
    private static final String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path file;
    private final String head;

    private FileKind(Path file, String head) {
        this.file = file;
        this.head = head;
    }

    /**
     * Returns the kind of the file.
     *
     * @throws RefusedFileException if the file is of no kind that can be read further
     */
    public static Form of(Path file) throws IOException, RefusedFileException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(HEAD);
        }
        return new FileKind(file, new String(bytes, StandardCharsets.ISO_8859_1)).find();
    }

    private Form find() throws IOException, RefusedFileException {
        if (head.isBlank() && Files.size(file) <= HEAD) {
            throw new RefusedFileException(FileProblem.EMPTY);
        }
        if (head.startsWith("PK\3\4")) {
            return Form.ZIP;
        }
        if (head.startsWith("PK")) {
            throw new RefusedFileException(FileProblem.ARCHIVE);
        }
        if (head.startsWith(OLE)) {
            throw new RefusedFileException(compound());
        }
        refuseWide();
        refuseByBeginning();
        refuseContainers();
        if (head.indexOf('\0') >= 0 || hasControls()) {
            throw new RefusedFileException(FileProblem.UNKNOWN);
        }
        refuseLanguages(plainStart());
        return Form.TEXT;
    }

    /**
     * Returns the kind of an OLE file, the container of old Office files and of password-protected
     * new ones.
     */
    private FileProblem compound() throws IOException {
        String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (all.contains(wide("EncryptedPackage"))) {
            return FileProblem.PASSWORD;
        }
        if (all.contains(wide("Workbook")) || all.contains(wide("Book"))) {
            return FileProblem.OLD_EXCEL;
        }
        if (all.contains(wide("WordDocument"))) {
            return FileProblem.DOCUMENT;
        }
        if (all.contains(wide("PowerPoint Document"))) {
            return FileProblem.SLIDES;
        }
        return all.contains(wide("__properties_version1.0"))
                ? FileProblem.EMAIL
                : FileProblem.UNKNOWN;
    }

    private static String wide(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private void refuseWide() throws RefusedFileException {
        boolean marked =
                head.startsWith("\u00ff\u00fe")
                        || head.startsWith("\u00fe\u00ff")
                        || head.startsWith("\0\0\u00fe\u00ff");
        if (marked || isWideWithoutMark()) {
            throw new RefusedFileException(FileProblem.WIDE_TEXT);
        }
    }

    /** ASCII letters in UTF-16 have a zero in every second byte, in UTF-32 in three of four. */
    private boolean isWideWithoutMark() {
        int length = Math.min(head.length(), 64) / 2 * 2;
        int odd = 0;
        int even = 0;
        for (int i = 0; i < length; i += 2) {
            odd += head.charAt(i) == 0 && isPlain(head.charAt(i + 1)) ? 1 : 0;
            even += head.charAt(i + 1) == 0 && isPlain(head.charAt(i)) ? 1 : 0;
        }
        return length >= 8 && Math.max(odd, even) * 4 >= length - 4;
    }

    private static boolean isPlain(char c) {
        return (c >= ' ' && c < 0x7f) || c == '\t' || c == '\r' || c == '\n';
    }

    private void refuseByBeginning() throws RefusedFileException {
        for (Map.Entry<FileProblem, List<String>> entry : BEGINNINGS.entrySet()) {
            if (entry.getValue().stream().anyMatch(head::startsWith)) {
                throw new RefusedFileException(entry.getKey());
            }
        }
    }

    private void refuseContainers() throws RefusedFileException {
        String mark = head.length() > 12 ? head.substring(4, 12) : "";
        if (head.startsWith("RIFF")) {
            boolean picture = head.startsWith("WEBP", 8);
            throw new RefusedFileException(picture ? FileProblem.PICTURE : FileProblem.MEDIA);
        }
        if (mark.startsWith("ftyp")) {
            boolean picture = mark.matches("ftyp(hei|mif|avif|hev).*");
            throw new RefusedFileException(picture ? FileProblem.PICTURE : FileProblem.MEDIA);
        }
        if (head.startsWith("ustar", 257)) {
            throw new RefusedFileException(FileProblem.ARCHIVE);
        }
    }

    private boolean hasControls() {
        return head.chars()
                .anyMatch(c -> c < ' ' && c != '\t' && c != '\r' && c != '\n' && c != '\f');
    }

    private String plainStart() {
        String mark = new String(UTF8_MARK, StandardCharsets.ISO_8859_1);
        String text = head.startsWith(mark) ? head.substring(mark.length()) : head;
        return text.stripLeading().toLowerCase(Locale.ROOT);
    }

    private static void refuseLanguages(String start) throws RefusedFileException {
        if (MAIL.stream().anyMatch(start::startsWith)) {
            boolean page = start.contains("multipart/related") && start.contains("text/html");
            throw new RefusedFileException(page ? FileProblem.WEB_PAGE : FileProblem.EMAIL);
        }
        if (start.startsWith("[internetshortcut]")) {
            throw new RefusedFileException(FileProblem.PROGRAM);
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            throw new RefusedFileException(FileProblem.DATA_LANGUAGE);
        }
        if (start.startsWith("<")) {
            throw new RefusedFileException(markup(start));
        }
        if (start.startsWith("id;p") || start.startsWith("table\r\n0,1")) {
            throw new RefusedFileException(FileProblem.OLD_EXCEL);
        }
    }

    private static FileProblem markup(String start) {
        if (start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return FileProblem.XML_SPREADSHEET;
        }
        if (start.contains("office:document")) {
            return FileProblem.OPEN_DOCUMENT;
        }
        if (start.contains("<svg")) {
            return FileProblem.PICTURE;
        }
        boolean page = WEB.stream().anyMatch(start::contains);
        return page ? FileProblem.WEB_PAGE : FileProblem.DATA_LANGUAGE;
    }
}
