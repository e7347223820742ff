package org.csecprogress.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.exchange.file.Shape;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.rules.FigureParser;
import org.csecprogress.filing.rules.RuleSet;

/** Alameda's input from other systems for the first quarter of 2026, for tests. */
final class Exchanges {
    static final Instant AT = Instant.parse("2026-04-02T10:15:30.5Z");

    private static final ExchangeReader READER =
            new ExchangeReader(
                    Books.CATALOG,
                    new FigureParser(RuleSet.of(Books.CATALOG)),
                    List.of(Books.ENGLISH, Books.SPANISH));

    private Exchanges() {}

    static byte[] written(Shape shape, Answers now) {
        ExchangeWriter writer =
                new ExchangeWriter(
                        Books.CATALOG, now, Books.template(Answers.NONE, now, Books.ENGLISH));
        return Books.bytes(out -> writer.write(shape, AT, out));
    }

    static Reading read(Shape shape, String text) {
        return read(shape, text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading read(Shape shape, byte[] file) {
        try {
            Path path = Files.createTempFile("exchange", ".tmp");
            try {
                Files.write(path, file);
                return READER.read(shape, path, Books.STAMP);
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
