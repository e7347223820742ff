package org.csecprogress.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.exchange.file.BookWords;
import org.csecprogress.exchange.file.FigureSet;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.Heading;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.exchange.file.RefusedFileException;
import org.csecprogress.exchange.file.Shape;
import org.csecprogress.exchange.file.Stamp;
import org.csecprogress.exchange.json.JsonFigures;
import org.csecprogress.exchange.json.JsonReader;
import org.csecprogress.exchange.json.MalformedJsonException;
import org.csecprogress.exchange.statewide.Adx;
import org.csecprogress.exchange.statewide.DataValueSet;
import org.csecprogress.filing.rules.FigureParser;

/**
 * Reads what a county's own system sends, in any format. Delimited text is a workbook; other
 * formats are read as streams, and their figures go through the same checks as a workbook's.
 * Thread-safe.
 */
public final class ExchangeReader {
    private final Catalog catalog;
    private final FigureParser parser;
    private final BookReader books;

    /**
     * @param catalog the version under which the filing is made
     * @param parser the parser of that version
     * @param words the texts of workbooks in each language
     */
    public ExchangeReader(Catalog catalog, FigureParser parser, Collection<BookWords> words) {
        this.catalog = catalog;
        this.parser = parser;
        books = new BookReader(catalog, parser, words);
    }

    /**
     * Reads the file.
     *
     * @param expected the county, period and version that the file must have
     * @throws IOException if the file cannot be read from disk
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
