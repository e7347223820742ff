package org.csecprogress.progress.inspection.service;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.csecprogress.progress.DocumentType;

/** Word documents as POI writes them, OpenDocument texts, and archives of any parts. */
final class MadeArchive {
    static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private MadeArchive() {}

    /** Changes a document before it is written. */
    @FunctionalInterface
    interface Change {
        void to(XWPFDocument document) throws IOException;
    }

    static byte[] word(Change change) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Interagency protocol");
            change.to(document);
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    /** Returns a document with a relation to something outside of it. */
    static byte[] relating(String type, String target) throws IOException {
        return word(
                document ->
                        document.getPackagePart().addExternalRelationship(target, RELATION + type));
    }

    /** Returns a document with a field. */
    static byte[] field(String... pieces) throws IOException {
        return word(
                document -> {
                    var run = document.createParagraph().createRun();
                    for (String piece : pieces) {
                        run.getCTR().addNewInstrText().setStringValue(piece);
                    }
                });
    }

    /** Returns an OpenDocument text with this in its body. */
    static byte[] openDocument(String body) throws IOException {
        String content =
                "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:draw='d'"
                        + " xmlns:script='s' xmlns:xlink='http://www.w3.org/1999/xlink'>"
                        + "<office:scripts/><office:body>"
                        + body
                        + "</office:body></office:document-content>";
        return of("mimetype", DocumentType.ODT.mediaType(), "content.xml", content);
    }

    /** Returns an archive of parts: names and contents in turn. */
    static byte[] of(String... parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** Returns a copy of an archive with further parts. */
    static byte[] adding(byte[] archive, String... parts) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                all.put(each.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        for (int i = 0; i < parts.length; i += 2) {
            all.put(parts[i], parts[i + 1]);
        }
        return of(
                all.entrySet().stream()
                        .flatMap(e -> Stream.of(e.getKey(), e.getValue()))
                        .toArray(String[]::new));
    }
}
