package org.csecprogress.exchange.csv;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.RawCell;
import org.csecprogress.exchange.file.RefusedFileException;
import org.csecprogress.exchange.file.RowSink;

/**
 * Reads delimited text in UTF-8. Spreadsheets write commas, semicolons or tabs, depending on the
 * computer's language; the row of headings shows which.
 */
public final class CsvReader {
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int ROWS_BEFORE_HEADINGS = 60;

    private CsvReader() {}

    /**
     * Reads the file as one sheet without a name.
     *
     * @param isHeading tests whether a row has the headings of the figures
     * @throws RefusedFileException if the file is not such text
     */
    public static void read(
            Path file, RowSink sink, Predicate<SortedMap<Integer, RawCell>> isHeading)
            throws IOException, RefusedFileException {
        char separator = separator(file, isHeading);
        sink.sheet("");
        int rows = 0;
        int width = Integer.MAX_VALUE;
        try (CSVParser parser = parser(file, separator)) {
            for (CSVRecord row : parser) {
                SortedMap<Integer, RawCell> cells = cells(row);
                if (!cells.isEmpty()) {
                    if (rows >= RowSink.MOST_ROWS) {
                        throw new RefusedFileException(
                                FileProblem.TOO_MANY_ROWS, RowSink.MOST_ROWS);
                    }
                    rows++;
                    int number = (int) row.getRecordNumber();
                    if (isHeading.test(cells)) {
                        width = row.size();
                    }
                    if (row.size() > width) {
                        sink.surplus(number, row.toList());
                    } else {
                        sink.row(number, cells);
                    }
                }
            }
        } catch (IOException e) {
            throw refused(e);
        } catch (UncheckedIOException e) {
            throw refused(e.getCause());
        }
    }

    private static char separator(Path file, Predicate<SortedMap<Integer, RawCell>> isHeading)
            throws RefusedFileException {
        for (char separator : SEPARATORS) {
            try (CSVParser parser = parser(file, separator)) {
                int seen = 0;
                for (CSVRecord row : parser) {
                    if (isHeading.test(cells(row))) {
                        return separator;
                    }
                    seen++;
                    if (seen >= ROWS_BEFORE_HEADINGS) {
                        break;
                    }
                }
            } catch (IOException e) {
                throw refused(e);
            } catch (UncheckedIOException e) {
                throw refused(e.getCause());
            }
        }
        return SEPARATORS[0];
    }

    private static CSVParser parser(Path file, char separator) throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        Reader reader = new InputStreamReader(Files.newInputStream(file), decoder);
        CSVFormat format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator)
                        .setIgnoreEmptyLines(false)
                        .setLenientEof(true)
                        .setTrailingData(true)
                        .get();
        return CSVParser.builder().setReader(reader).setFormat(format).get();
    }

    private static SortedMap<Integer, RawCell> cells(CSVRecord row) {
        SortedMap<Integer, RawCell> cells = new TreeMap<>();
        for (int column = 0; column < row.size() && column <= RowSink.LAST_COLUMN; column++) {
            String text = row.get(column);
            RawCell cell = cell(text.startsWith("\uFEFF") ? text.substring(1) : text);
            if (!cell.isBlank()) {
                cells.put(column, cell);
            }
        }
        return cells;
    }

    private static RawCell cell(String text) {
        return text.startsWith("=") ? new RawCell(RawCell.Kind.FORMULA, text) : RawCell.text(text);
    }

    private static RefusedFileException refused(IOException cause) {
        boolean encoding = cause instanceof CharacterCodingException;
        return new RefusedFileException(
                encoding ? FileProblem.OTHER_ENCODING : FileProblem.BROKEN, cause);
    }
}
