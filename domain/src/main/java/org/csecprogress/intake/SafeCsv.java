package org.csecprogress.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Comma-separated text in UTF-8 that is safe to open in a spreadsheet: it begins with the mark by
 * which spreadsheets know the encoding, and nothing in it is run.
 */
public final class SafeCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CSVPrinter printer;

    /**
     * Begins a file.
     *
     * @throws IOException if the stream does not take it
     */
    public SafeCsv(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.append(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    /**
     * Writes a row.
     *
     * @throws IOException if the stream does not take it
     */
    public void row(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(SafeCsv::safe).toList());
    }

    /**
     * Writes what is still to be written; the stream stays open.
     *
     * @throws IOException if the stream does not take it
     */
    public void finish() throws IOException {
        printer.flush();
    }

    /** An apostrophe in front makes a spreadsheet show a formula instead of running it. */
    private static String safe(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
