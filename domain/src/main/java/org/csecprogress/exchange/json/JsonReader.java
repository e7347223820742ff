package org.csecprogress.exchange.json;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Reads untrusted UTF-8 JSON piece by piece. All errors are one checked exception. Numbers are kept
 * as the digits that were sent, so none is too large.
 */
public final class JsonReader implements AutoCloseable {
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** All formats nest only a few levels; parsers have other limits, each with another error. */
    private static final int DEEPEST = 50;

    private final JsonParser parser;
    private int depth;

    /** The kind of a piece. */
    public enum Piece {
        OBJECT,
        END_OBJECT,
        ARRAY,
        END_ARRAY,
        NAME,
        STRING,
        NUMBER,
        TRUE,
        FALSE,
        NULL;

        /** Whether the piece is a value without further pieces. */
        public boolean isScalar() {
            return switch (this) {
                case STRING, NUMBER, TRUE, FALSE, NULL -> true;
                default -> false;
            };
        }
    }

    /**
     * Creates a reader.
     *
     * @throws IOException if reading the stream fails
     * @throws MalformedJsonException if the beginning is not text
     */
    public JsonReader(InputStream in) throws IOException, MalformedJsonException {
        BufferedReader text =
                new BufferedReader(
                        new InputStreamReader(
                                in,
                                StandardCharsets.UTF_8
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        text.mark(1);
        try {
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
        } catch (CharacterCodingException e) {
            throw new MalformedJsonException(1, true, e);
        }
        parser = PARSERS.createParser(text);
    }

    /**
     * Returns the next piece.
     *
     * @throws MalformedJsonException if there is none, or it is not JSON
     */
    public Piece next() throws MalformedJsonException {
        try {
            return switch (parser.next()) {
                case START_OBJECT -> deeper(Piece.OBJECT, 1);
                case END_OBJECT -> deeper(Piece.END_OBJECT, -1);
                case START_ARRAY -> deeper(Piece.ARRAY, 1);
                case END_ARRAY -> deeper(Piece.END_ARRAY, -1);
                case KEY_NAME -> Piece.NAME;
                case VALUE_STRING -> Piece.STRING;
                case VALUE_NUMBER -> Piece.NUMBER;
                case VALUE_TRUE -> Piece.TRUE;
                case VALUE_FALSE -> Piece.FALSE;
                case VALUE_NULL -> Piece.NULL;
            };
        } catch (JsonException | NoSuchElementException e) {
            throw malformed(e);
        }
    }

    private Piece deeper(Piece piece, int by) throws MalformedJsonException {
        depth += by;
        if (depth > DEEPEST) {
            throw new MalformedJsonException(line(parser.getLocation()), false, null);
        }
        return piece;
    }

    /** Returns the text of a name or string, the digits of a number, or a word otherwise. */
    public String text(Piece piece) {
        return switch (piece) {
            case NAME, STRING, NUMBER -> parser.getString();
            case OBJECT, END_OBJECT -> "{…}";
            case ARRAY, END_ARRAY -> "[…]";
            case TRUE -> "true";
            case FALSE -> "false";
            case NULL -> "null";
        };
    }

    /**
     * Skips everything inside the piece.
     *
     * @throws MalformedJsonException if it is not JSON
     */
    public void skip(Piece begun) throws MalformedJsonException {
        int open = begun == Piece.OBJECT || begun == Piece.ARRAY ? 1 : 0;
        while (open > 0) {
            Piece piece = next();
            if (piece == Piece.OBJECT || piece == Piece.ARRAY) {
                open++;
            } else if (piece == Piece.END_OBJECT || piece == Piece.END_ARRAY) {
                open--;
            }
        }
    }

    /**
     * Checks that nothing follows.
     *
     * @throws MalformedJsonException if something does
     */
    public void end() throws MalformedJsonException {
        try {
            if (parser.hasNext()) {
                throw new MalformedJsonException(line(parser.getLocation()), false, null);
            }
        } catch (JsonException e) {
            throw malformed(e);
        }
    }

    private MalformedJsonException malformed(RuntimeException e) {
        JsonLocation location =
                e instanceof JsonParsingException parsing
                        ? parsing.getLocation()
                        : parser.getLocation();
        boolean encoding = e.getCause() instanceof CharacterCodingException;
        return new MalformedJsonException(line(location), encoding, e);
    }

    private static long line(JsonLocation location) {
        return Math.max(location.getLineNumber(), 1);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (JsonException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
