package org.csecprogress.exchange.json;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;

/** Writes UTF-8 JSON piece by piece; the stream stays open. */
public final class JsonWriter implements AutoCloseable {
    private final JsonGenerator generator;

    /**
     * @param out the stream to write to
     */
    public JsonWriter(OutputStream out) {
        generator = Json.createGenerator(new StaysOpen(out));
    }

    private static final class StaysOpen extends FilterOutputStream {
        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** Starts an object. */
    public JsonWriter object() {
        generator.writeStartObject();
        return this;
    }

    /** Starts an object with that name. */
    public JsonWriter object(String name) {
        generator.writeStartObject(name);
        return this;
    }

    /** Starts a list with that name. */
    public JsonWriter array(String name) {
        generator.writeStartArray(name);
        return this;
    }

    /** Writes a text with that name. */
    public JsonWriter put(String name, String text) {
        generator.write(name, text);
        return this;
    }

    /** Writes a number with that name. */
    public JsonWriter put(String name, BigDecimal number) {
        generator.write(name, number);
        return this;
    }

    /** Ends the innermost object or list. */
    public JsonWriter end() {
        generator.writeEnd();
        return this;
    }

    @Override
    public void close() {
        generator.close();
    }
}
