package org.csecprogress.kernel.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The prose of the OpenAPI description, and the schemas that don't come from data. */
final class OpenApiProse {
    private static final String FILE = "/openapi/prose.json";

    private OpenApiProse() {}

    static JsonObject read() {
        try (InputStream in = OpenApiProse.class.getResourceAsStream(FILE);
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
