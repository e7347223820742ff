package org.csecprogress.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.intake.json.JsonReader;
import org.csecprogress.intake.json.MalformedJsonException;
import org.csecprogress.validation.FigureParser;

/**
 * Reads what a county's own system sent, in whichever shape. Separated text is a workbook; the
 * others are read as streams, and what they say goes the same way as a workbook's. It may be used
 * by many threads.
 */
public final class ExchangeReader {
    private final Catalog catalog;
    private final FigureParser parser;
    private final BookReader books;

    /**
     * @param catalog the version under which the filing is made
     * @param parser the parser of that version
     * @param words the words of workbooks in each language
     */
    public ExchangeReader(Catalog catalog, FigureParser parser, Collection<BookWords> words) {
        this.catalog = catalog;
        this.parser = parser;
        books = new BookReader(catalog, parser, words);
    }

    /**
     * Reads the file.
     *
     * @param expected for whom and when it has to be
     * @throws IOException if the file cannot be read from the disk, whatever is in it
     */
    public Reading read(Shape shape, Path file, Stamp expected) throws IOException {
        if (shape == Shape.CSV) {
            return books.read(file, expected);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            if (Files.size(file) == 0) {
                throw new RefusedFileException(FileProblem.EMPTY);
            }
            FigureSet figures = new FigureSet(catalog, parser);
            Heading heading = new Heading(expected);
            if (shape == Shape.ADX) {
                Adx.read(in, heading, figures);
            } else {
                readJson(shape, in, heading, figures);
            }
            heading.requireWhole();
            return figures.reading();
        } catch (RefusedFileException e) {
            return new Reading.Refused(e.problem(), e.arguments());
        }
    }

    private static void readJson(Shape shape, InputStream in, Heading heading, FigureSet figures)
            throws IOException, RefusedFileException {
        try (JsonReader json = new JsonReader(in)) {
            if (shape == Shape.DHIS2) {
                DataValueSet.read(json, heading, figures);
            } else {
                JsonFigures.read(json, heading, figures);
            }
        } catch (MalformedJsonException e) {
            throw e.isEncoding()
                    ? new RefusedFileException(FileProblem.OTHER_ENCODING, e)
                    : new RefusedFileException(FileProblem.MALFORMED, e.line());
        }
    }
}
