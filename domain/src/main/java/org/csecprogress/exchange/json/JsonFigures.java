package org.csecprogress.exchange.json;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.exchange.file.FigureSet;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.Heading;
import org.csecprogress.exchange.file.Pointer;
import org.csecprogress.exchange.file.RawCell;
import org.csecprogress.exchange.file.RefusedFileException;
import org.csecprogress.exchange.file.RowError;
import org.csecprogress.exchange.file.Stamp;
import org.csecprogress.exchange.json.JsonReader.Piece;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.kernel.CellKey;

/**
 * The portal's own JSON: county, period and an object with each figure's address and number, or the
 * code of the reason why there is none. {@code null} removes a figure. Unknown names are errors, so
 * that a misspelt name is not ignored.
 */
public final class JsonFigures {
    private static final String COUNTY = "county";
    private static final String PERIOD = "period";
    private static final String CATALOGUE = "catalogue";
    private static final String FIGURES = "figures";

    /** Files from the portal say whether they are of the demonstration, and may be sent back. */
    private static final String MARK = "demonstration";

    private final JsonReader json;
    private final Heading heading;
    private final FigureSet figures;
    private boolean any;

    private JsonFigures(JsonReader json, Heading heading, FigureSet figures) {
        this.json = json;
        this.heading = heading;
        this.figures = figures;
    }

    public static void read(JsonReader json, Heading heading, FigureSet figures)
            throws MalformedJsonException, RefusedFileException {
        new JsonFigures(json, heading, figures).read();
    }

    private void read() throws MalformedJsonException, RefusedFileException {
        if (json.next() != Piece.OBJECT) {
            throw new RefusedFileException(FileProblem.OTHER_SHAPE);
        }
        for (Piece piece = json.next(); piece == Piece.NAME; piece = json.next()) {
            member(json.text(piece));
        }
        json.end();
        if (!any) {
            throw new RefusedFileException(FileProblem.OTHER_SHAPE);
        }
    }

    private void member(String name) throws MalformedJsonException, RefusedFileException {
        Piece piece = json.next();
        String text = json.text(piece);
        boolean said = piece == Piece.STRING || piece == Piece.NUMBER;
        if (name.equals(FIGURES) && piece == Piece.OBJECT) {
            any = true;
            figures();
        } else if (name.equals(COUNTY) && said) {
            heading.county(text);
        } else if (name.equals(PERIOD) && said) {
            heading.period(text);
        } else if (name.equals(CATALOGUE) && said) {
            heading.catalogue(text);
        } else if (!name.equals(MARK) || (piece != Piece.TRUE && piece != Piece.FALSE)) {
            figures.count();
            json.skip(piece);
            figures.misplaced(Pointer.to(name), "", text);
        }
    }

    private void figures() throws MalformedJsonException, RefusedFileException {
        for (Piece piece = json.next(); piece == Piece.NAME; piece = json.next()) {
            figures.count();
            String address = json.text(piece);
            figure(Pointer.to(FIGURES, address), address);
        }
    }

    private void figure(RowError.Place place, String address) throws MalformedJsonException {
        Piece piece = json.next();
        String text = json.text(piece);
        switch (piece) {
            case NULL -> figures.clear(place, address, text);
            case STRING, NUMBER -> figures.value(place, address, RawCell.text(text));
            case TRUE, FALSE ->
                    figures.value(place, address, new RawCell(RawCell.Kind.TRUE_OR_FALSE, text));
            default -> {
                json.skip(piece);
                figures.misplaced(place, address, text);
            }
        }
    }

    public static void write(Stamp stamp, Map<CellKey, Answer> answers, OutputStream out)
            throws IOException {
        try (JsonWriter json = new JsonWriter(out)) {
            json.object()
                    .put(COUNTY, stamp.county().value())
                    .put(PERIOD, stamp.period().toString())
                    .put(CATALOGUE, BigDecimal.valueOf(stamp.catalogue()))
                    .object(FIGURES);
            answers.forEach(
                    (figure, answer) -> {
                        Optional<BigDecimal> number = answer.number();
                        if (number.isPresent()) {
                            json.put(figure.toString(), number.get());
                        } else {
                            json.put(figure.toString(), answer.written());
                        }
                    });
            json.end().end();
        }
    }
}
