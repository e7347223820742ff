package org.csecprogress.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.validation.FigureParser;

/**
 * Reads a workbook that someone sent: its size, its kind by its content, whether it is one of the
 * portal's and the right one, then its rows. The memory that it takes does not depend on what is in
 * the file. It may be used by many threads.
 */
public final class BookReader {
    /** The largest file that is read, in bytes: thirty times what a filled-in template has. */
    public static final long LARGEST = 3L << 20;

    private static final long MEGABYTE = 1L << 20;

    private final Catalog catalog;
    private final FigureParser parser;
    private final Columns columns;

    /**
     * @param catalog the version under which the filing is made
     * @param parser the parser of that version
     * @param words the words in each language, since a workbook may be in any
     */
    public BookReader(Catalog catalog, FigureParser parser, Collection<BookWords> words) {
        this.catalog = catalog;
        this.parser = parser;
        columns = new Columns(words);
    }

    /**
     * Reads the file.
     *
     * @param expected for whom and when it has to be
     * @throws IOException if the file cannot be read from the disk, whatever is in it
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
            refuseOthers(rows, expected);
            return rows.reading();
        } catch (RefusedFileException e) {
            return new Reading.Refused(e.problem(), e.arguments());
        }
    }

    private static void refuseOthers(FigureRows rows, Stamp expected) throws RefusedFileException {
        List<FigureRows.Stamped> stamps = rows.stamps();
        if (stamps.isEmpty()) {
            throw new RefusedFileException(
                    rows.hasHeadings() ? FileProblem.STAMP_GONE : FileProblem.NOT_OURS);
        }
        for (FigureRows.Stamped stamped : stamps) {
            refuseOther(stamped.stamp(), expected);
        }
        if (!rows.hasHeadings()) {
            throw new RefusedFileException(FileProblem.HEADINGS_GONE);
        }
    }

    /** Every sheet is asked: one may have been copied from another quarter's workbook. */
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
