package org.csecprogress.intake.json;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;

/** Writes JSON in UTF-8, piece by piece; the stream stays open. */
public final class JsonWriter implements AutoCloseable {
    private final JsonGenerator generator;

    /**
     * @param out where it goes
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

    /** Begins an object. */
    public JsonWriter object() {
        generator.writeStartObject();
        return this;
    }

    /** Begins an object under that name. */
    public JsonWriter object(String name) {
        generator.writeStartObject(name);
        return this;
    }

    /** Begins a list under that name. */
    public JsonWriter array(String name) {
        generator.writeStartArray(name);
        return this;
    }

    /** Writes a text under that name. */
    public JsonWriter put(String name, String text) {
        generator.write(name, text);
        return this;
    }

    /** Writes a number under that name. */
    public JsonWriter put(String name, BigDecimal number) {
        generator.write(name, number);
        return this;
    }

    /** Ends the object or the list that was begun last. */
    public JsonWriter end() {
        generator.writeEnd();
        return this;
    }

    @Override
    public void close() {
        generator.close();
    }
}
