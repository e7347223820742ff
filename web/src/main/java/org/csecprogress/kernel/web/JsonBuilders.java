package org.csecprogress.kernel.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;

/**
 * Builders of JSON. Those of {@link Json} look for an implementation among all archives of the
 * server each time, which can cost more than the answer that is built.
 */
public final class JsonBuilders {
    /** By its specification many threads may share it. */
    private static final JsonBuilderFactory FACTORY = Json.createBuilderFactory(Map.of());

    private JsonBuilders() {}

    /** Returns a builder of an object. */
    public static JsonObjectBuilder object() {
        return FACTORY.createObjectBuilder();
    }

    /** Returns a builder of an array. */
    public static JsonArrayBuilder array() {
        return FACTORY.createArrayBuilder();
    }
}
