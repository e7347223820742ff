package org.csecprogress.csv;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes comma-separated text as in RFC 4180, in UTF-8, in which no spreadsheet runs a formula. */
public final class Csv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final char APOSTROPHE = '\'';

    private Csv() {}

    /** Returns a file with a row of headings, as releases publish it. */
    public static byte[] of(List<String> columns, Collection<List<String>> rows) {
        return file("", Stream.concat(Stream.of(columns), rows.stream()));
    }

    /** Returns a file to open in a spreadsheet, which reads UTF-8 only after a byte order mark. */
    public static byte[] forSpreadsheets(List<List<String>> rows) {
        return file(BYTE_ORDER_MARK, rows.stream());
    }

    private static byte[] file(String start, Stream<List<String>> rows) {
        return rows.map(Csv::line)
                .collect(Collectors.joining("", start, ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> fields) {
        return fields.stream().map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Escapes a field. */
    static String field(String text) {
        String safe = safe(text);
        boolean quoted = safe.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /** Returns text with a leading apostrophe if a spreadsheet could run it as a formula. */
    public static String safe(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? APOSTROPHE + text : text;
    }

    /** Returns the text that was made safe: without the apostrophe before a formula. */
    public static String unsafe(String text) {
        boolean made =
                text.length() > 1
                        && text.charAt(0) == APOSTROPHE
                        && FORMULA_STARTS.indexOf(text.charAt(1)) >= 0;
        return made ? text.substring(1) : text;
    }
}
