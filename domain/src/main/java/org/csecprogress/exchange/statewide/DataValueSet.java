package org.csecprogress.exchange.statewide;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.exchange.file.FigureSet;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.Heading;
import org.csecprogress.exchange.file.Pointer;
import org.csecprogress.exchange.file.RawCell;
import org.csecprogress.exchange.file.RefusedFileException;
import org.csecprogress.exchange.file.RowError;
import org.csecprogress.exchange.file.Stamp;
import org.csecprogress.exchange.json.JsonReader;
import org.csecprogress.exchange.json.JsonReader.Piece;
import org.csecprogress.exchange.json.JsonWriter;
import org.csecprogress.exchange.json.MalformedJsonException;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.kernel.CellKey;

/**
 * The JSON of DHIS2's data value sets, by codes: an input is a data element, and a category is a
 * category option combination such as {@code RACE:WHITE}. An absent figure has the code of its
 * reason as comment and no value; {@code deleted} removes a figure. Other members, such as who
 * stored a value, are ignored.
 */
public final class DataValueSet {
    private static final String ORG_UNIT = "orgUnit";
    private static final String PERIOD = "period";
    private static final String DATA_SET = "dataSet";
    private static final String VALUES = "dataValues";
    private static final String ELEMENT = "dataElement";
    private static final String COMBINATION = "categoryOptionCombo";
    private static final String ATTRIBUTES = "attributeOptionCombo";
    private static final String VALUE = "value";
    private static final String COMMENT = "comment";
    private static final String DELETED = "deleted";

    /** The members of a value that this reader uses. */
    private static final Set<String> READ = Set.of(ELEMENT, COMBINATION, VALUE, COMMENT, DELETED);

    /** DHIS2's name for the empty combination. */
    private static final String DEFAULT = "default";

    private final JsonReader json;
    private final Heading heading;
    private final FigureSet figures;
    private boolean any;

    private DataValueSet(JsonReader json, Heading heading, FigureSet figures) {
        this.json = json;
        this.heading = heading;
        this.figures = figures;
    }

    public static void read(JsonReader json, Heading heading, FigureSet figures)
            throws MalformedJsonException, RefusedFileException {
        new DataValueSet(json, heading, figures).read();
    }

    private void read() throws MalformedJsonException, RefusedFileException {
        if (json.next() != Piece.OBJECT) {
            throw new RefusedFileException(FileProblem.OTHER_SHAPE);
        }
        for (Piece piece = json.next(); piece == Piece.NAME; piece = json.next()) {
            String name = json.text(piece);
            Piece value = json.next();
            if (name.equals(VALUES) && value == Piece.ARRAY) {
                any = true;
                values();
            } else if (value.isScalar()) {
                said(name, value, Pointer.to(name));
            } else {
                json.skip(value);
            }
        }
        json.end();
        if (!any) {
            throw new RefusedFileException(FileProblem.OTHER_SHAPE);
        }
    }

    /** Checks what a set states about itself; each of its values may repeat it. */
    private void said(String name, Piece piece, RowError.Place place) throws RefusedFileException {
        if (piece == Piece.NULL) {
            return;
        }
        String text = json.text(piece);
        switch (name) {
            case ORG_UNIT -> heading.county(text);
            case PERIOD -> heading.period(text);
            case DATA_SET -> heading.dataSet(text);
            case ATTRIBUTES -> {
                if (!isDefault(text)) {
                    figures.count();
                    figures.misplaced(place, "", text);
                }
            }
            default -> {
                // Other members concern only DHIS2.
            }
        }
    }

    private static boolean isDefault(String combination) {
        return combination.isBlank() || combination.strip().equals(DEFAULT);
    }

    private void values() throws MalformedJsonException, RefusedFileException {
        int index = 0;
        for (Piece piece = json.next(); piece != Piece.END_ARRAY; piece = json.next()) {
            figures.count();
            if (piece == Piece.OBJECT) {
                value(index);
            } else {
                String text = json.text(piece);
                json.skip(piece);
                figures.misplaced(Pointer.to(VALUES, index), "", text);
            }
            index++;
        }
    }

    private void value(int index) throws MalformedJsonException, RefusedFileException {
        Map<String, RawCell> members = new HashMap<>();
        for (Piece piece = json.next(); piece == Piece.NAME; piece = json.next()) {
            String name = json.text(piece);
            Piece value = json.next();
            RowError.Place place = Pointer.to(VALUES, index, name);
            RawCell cell = cell(value);
            if (value.isScalar() && value != Piece.NULL) {
                said(name, value, place);
            }
            json.skip(value);
            boolean isRead = value != Piece.NULL && READ.contains(name);
            if (isRead && members.putIfAbsent(name, cell) != null) {
                figures.count();
                figures.misplaced(place, "", cell.text());
            }
        }
        figure(index, members);
    }

    private RawCell cell(Piece piece) {
        RawCell.Kind kind =
                switch (piece) {
                    case TRUE, FALSE -> RawCell.Kind.TRUE_OR_FALSE;
                    case STRING, NUMBER, NULL -> RawCell.Kind.TEXT;
                    default -> RawCell.Kind.ERROR;
                };
        return new RawCell(kind, json.text(piece));
    }

    private void figure(int index, Map<String, RawCell> members) {
        String address = address(members);
        String comment = text(members, COMMENT);
        RawCell value = members.get(VALUE);
        RowError.Place place = Pointer.to(VALUES, index, VALUE);
        if (address.isEmpty()) {
            figures.lost(Pointer.to(VALUES, index), text(members, VALUE));
        } else if (text(members, DELETED).equals("true")) {
            figures.clear(place, address, DELETED);
        } else if (value != null && value.kind() == RawCell.Kind.ERROR) {
            figures.misplaced(place, address, value.text());
        } else if (value != null && !value.isBlank()) {
            figures.value(place, address, value);
        } else if (AbsentReason.parse(comment.strip()).isPresent()) {
            figures.value(place, address, RawCell.text(comment));
        } else if (comment.isBlank()) {
            figures.blank(address);
        } else {
            figures.misplaced(Pointer.to(VALUES, index, COMMENT), address, comment);
        }
    }

    private static String address(Map<String, RawCell> members) {
        String combination = text(members, COMBINATION);
        String element = text(members, ELEMENT).strip();
        return element.isEmpty() || isDefault(combination)
                ? element
                : element + "@" + combination.strip();
    }

    private static String text(Map<String, RawCell> members, String name) {
        return Optional.ofNullable(members.get(name)).map(RawCell::text).orElse("");
    }

    public static void write(Stamp stamp, Map<CellKey, Answer> answers, OutputStream out)
            throws IOException {
        try (JsonWriter json = new JsonWriter(out)) {
            json.object()
                    .put(DATA_SET, Heading.dataSet(stamp))
                    .put(PERIOD, stamp.period().toString())
                    .put(ORG_UNIT, stamp.county().value())
                    .array(VALUES);
            answers.forEach(
                    (figure, answer) ->
                            json.object()
                                    .put(ELEMENT, figure.input())
                                    .put(COMBINATION, combination(figure))
                                    .put(
                                            answer.number().isPresent() ? VALUE : COMMENT,
                                            answer.written())
                                    .end());
            json.end().end();
        }
    }

    private static String combination(CellKey figure) {
        return figure.isTotal() ? DEFAULT : figure.dimension() + ":" + figure.category();
    }
}
