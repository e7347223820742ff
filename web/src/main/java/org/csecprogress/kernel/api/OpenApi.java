package org.csecprogress.kernel.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.csecprogress.kernel.web.JsonBuilders;

/**
 * Builds the OpenAPI description. Addresses, methods, parameters and formats come from the code,
 * figures from the catalogue, and prose from a file. The same code and catalogue give the same
 * bytes.
 */
final class OpenApi {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String EXAMPLES = "#/components/examples/";

    private final JsonObject prose;
    private final Collection<Method> methods;
    private final Map<String, JsonObject> schemas = new TreeMap<>();
    private final Map<String, JsonValue> examples = new TreeMap<>();

    /**
     * @param prose the texts
     * @param methods the resource methods
     * @param parts the contributions of features
     */
    OpenApi(JsonObject prose, Collection<Method> methods, List<ApiPart> parts) {
        this.prose = prose;
        this.methods = methods;
        prose.getJsonObject("schemas").forEach((name, s) -> schemas.put(name, s.asJsonObject()));
        prose.getJsonObject("examples").forEach(examples::put);
        for (ApiPart part : parts) {
            schemas.putAll(part.schemas());
            part.examples().forEach((name, text) -> examples.put(name, example(text)));
        }
    }

    private static JsonValue example(String text) {
        return text.startsWith("{")
                ? Json.createReader(new StringReader(text)).readObject()
                : Json.createValue(text);
    }

    JsonObject document() {
        return JsonBuilders.object()
                .add("openapi", "3.1.0")
                .add("info", prose.get("info"))
                .add("servers", prose.get("servers"))
                .add("paths", paths())
                .add("components", components())
                .build();
    }

    private JsonObjectBuilder paths() {
        Map<String, Map<String, Method>> byPath = new TreeMap<>();
        for (Method method : methods) {
            verb(method)
                    .ifPresent(
                            v ->
                                    byPath.computeIfAbsent(path(method), p -> new TreeMap<>())
                                            .put(v.toLowerCase(Locale.ROOT), method));
        }
        JsonObjectBuilder paths = JsonBuilders.object();
        byPath.forEach(
                (path, verbs) -> {
                    JsonObjectBuilder item = JsonBuilders.object();
                    verbs.forEach((verb, method) -> item.add(verb, operation(path, verb, method)));
                    paths.add(path, item);
                });
        return paths;
    }

    private static java.util.Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Method method) {
        Path own = method.getAnnotation(Path.class);
        Path of = method.getDeclaringClass().getAnnotation(Path.class);
        return (slashed(of) + slashed(own)).replace("//", "/");
    }

    private static String slashed(Path path) {
        return path == null || path.value().isEmpty() ? "" : "/" + path.value();
    }

    private JsonObjectBuilder operation(String path, String verb, Method method) {
        String name = verb.toUpperCase(Locale.ROOT) + " " + path;
        JsonObject said = prose.getJsonObject("operations").getJsonObject(name);
        if (said == null) {
            throw new IllegalStateException("nothing is said about " + name);
        }
        JsonObjectBuilder operation =
                JsonBuilders.object()
                        .add("operationId", id(method))
                        .add("tags", said.get("tags"))
                        .add("summary", said.get("summary"))
                        .add("description", said.get("description"));
        JsonArrayBuilder parameters = JsonBuilders.array();
        ApiParameters.of(method).forEach((key, in) -> parameters.add(parameter(key, in)));
        operation.add("parameters", parameters);
        if (said.containsKey("request")) {
            Consumes takes = method.getAnnotation(Consumes.class);
            operation.add(
                    "requestBody",
                    JsonBuilders.object()
                            .add("required", true)
                            .add(
                                    "content",
                                    content(
                                            said.getJsonObject("request"),
                                            takes == null ? new String[0] : takes.value())));
        }
        if (said.containsKey("security")) {
            operation.add("security", said.get("security"));
        }
        return operation.add("responses", responses(said, method));
    }

    private static String id(Method method) {
        String resource = method.getDeclaringClass().getSimpleName().replace("Resource", "");
        return resource.substring(0, 1).toLowerCase(Locale.ROOT)
                + resource.substring(1)
                + "-"
                + method.getName();
    }

    private JsonObject parameter(String name, String in) {
        JsonObject said = prose.getJsonObject("parameters").getJsonObject(name);
        if (said == null) {
            throw new IllegalStateException("nothing is said about the parameter " + name);
        }
        return JsonBuilders.object()
                .add("name", name)
                .add("in", in)
                .add("required", in.equals("path"))
                .addAll(Json.createObjectBuilder(said))
                .build();
    }

    /** Returns the content by media type, using the types declared in the code if there are any. */
    private JsonObjectBuilder content(JsonObject names, String... declared) {
        Collection<String> types =
                declared.length == 0 ? names.keySet() : new TreeSet<>(List.of(declared));
        JsonObjectBuilder content = JsonBuilders.object();
        for (String type : types) {
            content.add(type, media(names.getString(type)));
        }
        return content;
    }

    private JsonObjectBuilder media(String name) {
        JsonObjectBuilder media =
                JsonBuilders.object()
                        .add("schema", JsonBuilders.object().add("$ref", SCHEMAS + name));
        if (examples.containsKey(name)) {
            media.add(
                    "examples",
                    JsonBuilders.object()
                            .add("example", JsonBuilders.object().add("$ref", EXAMPLES + name)));
        }
        return media;
    }

    private JsonObjectBuilder responses(JsonObject said, Method method) {
        Produces gives = method.getAnnotation(Produces.class);
        JsonObjectBuilder ok = JsonBuilders.object().add("description", said.get("answer"));
        if (said.containsKey("headers")) {
            ok.add("headers", said.get("headers"));
        }
        ok.add(
                "content",
                content(said.getJsonObject("ok"), gives == null ? new String[0] : gives.value()));
        JsonObjectBuilder responses = JsonBuilders.object().add("200", ok);
        JsonArray problems = said.getJsonArray("problems");
        for (JsonString each : problems.getValuesAs(JsonString.class)) {
            responses.add(each.getString(), problem(each.getString()));
        }
        return responses;
    }

    private JsonObjectBuilder problem(String status) {
        JsonObject said = prose.getJsonObject("problems").getJsonObject(status);
        return Json.createObjectBuilder(said)
                .add("content", JsonBuilders.object().add(Problems.TYPE, media("Problem")));
    }

    private JsonObjectBuilder components() {
        JsonObjectBuilder named = JsonBuilders.object();
        examples.forEach(
                (name, value) -> named.add(name, JsonBuilders.object().add("value", value)));
        JsonObjectBuilder all = JsonBuilders.object();
        schemas.forEach(all::add);
        return JsonBuilders.object()
                .add("securitySchemes", prose.get("securitySchemes"))
                .add("schemas", all)
                .add("examples", named);
    }
}
