package org.csecprogress.exchange.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Comma-separated text in UTF-8 that is safe to open in a spreadsheet: it starts with a byte order
 * mark, which spreadsheets need, and no formula in it runs.
 */
public final class SafeCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CSVPrinter printer;

    /**
     * Starts a file.
     *
     * @throws IOException if writing to the stream fails
     */
    public SafeCsv(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.append(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    /**
     * Writes a row.
     *
     * @throws IOException if writing to the stream fails
     */
    public void row(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(SafeCsv::safe).toList());
    }

    /**
     * Flushes the file and leaves the stream open.
     *
     * @throws IOException if writing to the stream fails
     */
    public void finish() throws IOException {
        printer.flush();
    }

    /**
     * Escapes a cell. A leading apostrophe makes a spreadsheet show a formula instead of running
     * it.
     */
    private static String safe(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
