package org.csecprogress.exchange.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.RefusedFileException;
import org.csecprogress.exchange.file.RowSink;
import org.csecprogress.exchange.file.Xml;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Reads an Excel workbook of any size as a stream, a row at a time. */
public final class XlsxReader {
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final int LONGEST_NAME = 40;

    private final SafeWorkbookZip packed;
    private final RowSink sink;

    private XlsxReader(SafeWorkbookZip packed, RowSink sink) {
        this.packed = packed;
        this.sink = sink;
    }

    /**
     * Reads all sheets.
     *
     * @throws RefusedFileException if the file is not a readable workbook
     */
    public static void read(Path file, RowSink sink) throws IOException, RefusedFileException {
        try (SafeWorkbookZip packed = SafeWorkbookZip.open(file)) {
            new XlsxReader(packed, sink).read();
        }
    }

    /** Names of the sheets by the identifiers of their parts, in the order of the tabs. */
    private static final class Sheets extends Xml.Handler {
        private static final int MOST = 255;

        private final Map<String, String> names = new LinkedHashMap<>();
        private final StringBuilder named = new StringBuilder();
        private boolean naming;
        private boolean namesReachOutside;

        @Override
        public void begin(String name, Attributes attributes) throws SAXException {
            naming = name.equals("definedName");
            named.setLength(0);
            if (!name.equals("sheet")) {
                return;
            }
            if (names.size() >= MOST) {
                throw stop(FileProblem.TOO_MANY_PARTS);
            }
            String title = Optional.ofNullable(attributes.getValue("name")).orElse("");
            names.put(id(attributes), title.substring(0, Math.min(title.length(), LONGEST_NAME)));
        }

        /** A defined name stands for a formula. */
        @Override
        public void characters(char[] chars, int start, int length) {
            if (naming) {
                int room = Formula.LONGEST + 1 - named.length();
                named.append(chars, start, Math.min(length, room));
            }
        }

        @Override
        public void endElement(String uri, String name, String qName) {
            if (naming) {
                namesReachOutside |= Formula.reachesOutside(named.toString());
                naming = false;
            }
        }

        /** The namespace differs between the two variants of the format. */
        private static String id(Attributes attributes) {
            for (int i = 0; i < attributes.getLength(); i++) {
                if (attributes.getLocalName(i).equals("id")
                        && attributes.getURI(i).endsWith("/relationships")) {
                    return attributes.getValue(i);
                }
            }
            return "";
        }
    }

    private void read() throws IOException, RefusedFileException {
        if (!packed.has(RELATIONS)) {
            throw new RefusedFileException(FileProblem.BROKEN);
        }
        Relations relations = Relations.read(packed.stream(RELATIONS));
        Sheets sheets = new Sheets();
        SharedTexts texts = new SharedTexts();
        CellFormats formats = new CellFormats();
        readPart(SafeWorkbookZip.WORKBOOK, sheets);
        readIfThere(relations.partOfType("sharedStrings"), texts);
        readIfThere(relations.partOfType("styles"), formats);
        if (sheets.namesReachOutside) {
            sink.reachesOutside();
        }
        int rows = 0;
        for (Map.Entry<String, String> sheet : sheets.names.entrySet()) {
            // An unreadable part is never skipped silently.
            String part =
                    relations
                            .part(sheet.getKey())
                            .orElseThrow(() -> new RefusedFileException(FileProblem.BROKEN));
            if (relations.isOfType(sheet.getKey(), "worksheet")) {
                sink.sheet(sheet.getValue());
                SheetRows reader = new SheetRows(texts, formats, sink, rows);
                readPart(part, reader);
                rows += reader.rows();
                if (reader.reachesOutside()) {
                    sink.reachesOutside();
                }
            }
        }
    }

    private void readIfThere(Optional<String> part, Xml.Handler handler)
            throws IOException, RefusedFileException {
        if (part.isPresent()) {
            readPart(part.get(), handler);
        }
    }

    private void readPart(String part, Xml.Handler handler)
            throws IOException, RefusedFileException {
        if (!packed.has(part)) {
            throw new RefusedFileException(FileProblem.BROKEN);
        }
        try (InputStream in = packed.stream(part)) {
            Xml.read(in, handler);
        }
    }
}
