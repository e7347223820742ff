package org.csecprogress.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.exchange.csv.CsvReader;
import org.csecprogress.exchange.file.BookWords;
import org.csecprogress.exchange.file.Columns;
import org.csecprogress.exchange.file.FigureRows;
import org.csecprogress.exchange.file.FigureSet;
import org.csecprogress.exchange.file.FileKind;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.exchange.file.RefusedFileException;
import org.csecprogress.exchange.file.Stamp;
import org.csecprogress.exchange.workbook.XlsxReader;
import org.csecprogress.filing.rules.FigureParser;

/**
 * Reads an uploaded workbook: checks its size, its kind by content, and whether it is the right one
 * of the portal's, then reads its rows. Memory use does not depend on the content. Thread-safe.
 */
public final class BookReader {
    /** The largest file that is read, in bytes: thirty times a filled-in template. */
    public static final long LARGEST = 3L << 20;

    private static final long MEGABYTE = 1L << 20;

    private final Catalog catalog;
    private final FigureParser parser;
    private final Columns columns;

    /**
     * @param catalog the version under which the filing is made
     * @param parser the parser of that version
     * @param words the texts in each language, because a workbook may be in any
     */
    public BookReader(Catalog catalog, FigureParser parser, Collection<BookWords> words) {
        this.catalog = catalog;
        this.parser = parser;
        columns = new Columns(words);
    }

    /**
     * Reads a workbook.
     *
     * @param expected the county, period and version that the file must have
     * @throws IOException if the file cannot be read from disk
     */
    public Reading read(Path file, Stamp expected) throws IOException {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new RefusedFileException(FileProblem.EMPTY);
            }
            if (size > LARGEST) {
                throw new RefusedFileException(FileProblem.TOO_LARGE, LARGEST / MEGABYTE);
            }
            FigureRows rows = new FigureRows(new FigureSet(catalog, parser), columns);
            if (FileKind.of(file) == FileKind.Form.ZIP) {
                XlsxReader.read(file, rows);
            } else {
                CsvReader.read(file, rows, columns::isHeadings);
            }
            refuseWrongStamp(rows, expected);
            return rows.reading();
        } catch (RefusedFileException e) {
            return new Reading.Refused(e.problem(), e.arguments());
        }
    }

    private static void refuseWrongStamp(FigureRows rows, Stamp expected)
            throws RefusedFileException {
        if (rows.stamps().isEmpty()) {
            throw new RefusedFileException(
                    rows.hasHeadings() ? FileProblem.STAMP_GONE : FileProblem.NOT_OURS);
        }
        for (Optional<Stamp> stamp : rows.stamps()) {
            refuseOther(stamp, expected);
        }
        if (!rows.hasHeadings()) {
            throw new RefusedFileException(FileProblem.HEADINGS_GONE);
        }
    }

    /** Checks every sheet, because one may have been copied from another quarter's workbook. */
    private static void refuseOther(Optional<Stamp> found, Stamp expected)
            throws RefusedFileException {
        Stamp stamp = found.orElseThrow(() -> new RefusedFileException(FileProblem.STAMP_GONE));
        if (stamp.format() != expected.format()) {
            throw new RefusedFileException(FileProblem.OTHER_FORMAT);
        }
        if (!stamp.county().equals(expected.county())) {
            throw new RefusedFileException(
                    FileProblem.OTHER_COUNTY, stamp.county(), expected.county());
        }
        if (!stamp.period().equals(expected.period())) {
            throw new RefusedFileException(
                    FileProblem.OTHER_PERIOD, stamp.period(), expected.period());
        }
        if (stamp.catalogue() != expected.catalogue()) {
            throw new RefusedFileException(FileProblem.OTHER_CATALOGUE);
        }
    }
}
