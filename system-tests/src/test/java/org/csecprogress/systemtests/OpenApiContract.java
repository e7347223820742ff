package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;

/** The OpenAPI description of the portal, to compare with real answers. */
final class OpenApiContract {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final JsonNode document;

    private OpenApiContract(JsonNode document) {
        this.document = document;
    }

    static OpenApiContract of(Portal portal) {
        return new OpenApiContract(
                json(ApiClient.unknown(portal).get("/openapi.json", "application/json").body()));
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }

    JsonNode document() {
        return document;
    }

    /** Returns each route as method and pattern. */
    Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        document.get("paths")
                .fields()
                .forEachRemaining(
                        path ->
                                path.getValue()
                                        .fieldNames()
                                        .forEachRemaining(
                                                verb ->
                                                        routes.add(
                                                                verb.toUpperCase(
                                                                                java.util.Locale
                                                                                        .ROOT)
                                                                        + " /api/v1"
                                                                        + path.getKey())));
        return routes;
    }

    /** Fails unless the answer has a described status and format and matches its schema. */
    void holds(String method, String pattern, HttpResponse<String> answer) {
        String as = method + " " + pattern + " " + answer.statusCode() + " " + answer.body();
        JsonNode operation = document.get("paths").get(pattern).get(method);
        JsonNode response = operation.get("responses").get(Integer.toString(answer.statusCode()));
        assertThat(response).as(as).isNotNull();
        String type =
                answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        JsonNode media = response.get("content").get(type);
        assertThat(media).as(as).isNotNull();
        if (type.endsWith("json")) {
            assertThat(violations(media.get("schema"), json(answer.body()))).as(as).isEmpty();
        }
    }

    /** Returns the violations of a value against a schema of the document. */
    Set<String> violations(JsonNode schema, JsonNode value) {
        ObjectNode whole = MAPPER.createObjectNode();
        whole.setAll((ObjectNode) schema);
        whole.set("components", document.get("components"));
        Set<String> found = new TreeSet<>();
        SCHEMAS.getSchema(whole).validate(value).forEach(each -> found.add(each.getMessage()));
        return found;
    }
}
