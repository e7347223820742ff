package org.csecprogress.progress.inspection.service;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The last bytes of a file, which say whether it is whole and whether it is something else too. */
final class FileEnd {
    /** The directory of a ZIP ends with a record of 22 bytes and a comment of this length. */
    private static final int MOST = 22 + 0xffff;

    private static final String DIRECTORY_END = "PK\u0005\u0006";
    private static final String PDF_END = "%%EOF";
    private static final Pattern NOTHING = Pattern.compile("[\\s\\x00]*+");
    private static final Pattern OBJECT = Pattern.compile("\\s*+\\d{1,10} \\d{1,5} obj");

    private final String bytes;

    private FileEnd(String bytes) {
        this.bytes = bytes;
    }

    static FileEnd of(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(MOST, file.length())];
            file.seek(file.length() - end.length);
            file.readFully(end);
            return new FileEnd(new String(end, Inspector.LATIN));
        }
    }

    /** Refuses a file that programs for ZIP would open, though it begins otherwise. */
    void requireNoArchive() throws FlawedDocumentException {
        int record = bytes.lastIndexOf(DIRECTORY_END);
        if (record >= 0 && bytes.length() - record >= 22) {
            throw new FlawedDocumentException(DocumentFlaw.TWO_KINDS);
        }
    }

    /** Refuses a PDF without its end, or with more than white space after it. */
    void requirePdfEnd() throws FlawedDocumentException {
        int mark = bytes.lastIndexOf(PDF_END);
        if (mark < 0) {
            throw new FlawedDocumentException(DocumentFlaw.CUT);
        }
        String after = bytes.substring(mark + PDF_END.length());
        if (!NOTHING.matcher(after).matches()) {
            // A later version of the document that was cut short begins with objects.
            boolean cut = OBJECT.matcher(after).lookingAt();
            throw new FlawedDocumentException(cut ? DocumentFlaw.CUT : DocumentFlaw.TWO_KINDS);
        }
    }

    /** Refuses a picture with anything but zeros after these bytes, or without them. */
    void requireEnd(String end) throws FlawedDocumentException {
        int mark = bytes.lastIndexOf(end);
        if (mark < 0) {
            throw new FlawedDocumentException(DocumentFlaw.CUT);
        }
        if (!NOTHING.matcher(bytes.substring(mark + end.length())).matches()) {
            throw new FlawedDocumentException(DocumentFlaw.TWO_KINDS);
        }
    }
}
