package org.csecprogress.kernel.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.catalog.api.CatalogResource;
import org.csecprogress.catalog.api.MeasuresResource;
import org.csecprogress.exchange.api.BuiltInCatalog;
import org.csecprogress.exchange.api.FigureSchemas;
import org.csecprogress.exchange.api.SubmissionResource;
import org.csecprogress.exchange.api.TemplateResource;
import org.csecprogress.release.reading.api.AllReleasesResource;
import org.csecprogress.release.reading.api.FiguresResource;
import org.csecprogress.release.reading.api.ReleaseFilesResource;
import org.csecprogress.release.reading.api.ReleasesResource;
import org.csecprogress.report.change.api.ReleaseChangesResource;
import org.csecprogress.report.change.api.RestatementResource;
import org.csecprogress.report.pdf.api.ReleaseDocumentsResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The description of the resources")
class OpenApiTest {
    private static final String SUBMISSION = "/counties/{county}/periods/{period}/submission";

    private static final List<Method> METHODS =
            Stream.of(
                            SubmissionResource.class,
                            TemplateResource.class,
                            OpenApiResource.class,
                            CatalogResource.class,
                            MeasuresResource.class,
                            ReleasesResource.class,
                            ReleaseFilesResource.class,
                            FiguresResource.class,
                            AllReleasesResource.class,
                            ReleaseChangesResource.class,
                            RestatementResource.class,
                            ReleaseDocumentsResource.class)
                    .flatMap(type -> Arrays.stream(type.getMethods()))
                    .toList();

    private static JsonObject document(List<Method> methods) {
        return new OpenApi(
                        OpenApiProse.read(),
                        methods,
                        List.of(new FigureSchemas(new BuiltInCatalog())))
                .document();
    }

    @Test
    @DisplayName("takes formats and parameters from the code")
    void fromTheCode() {
        JsonObject put =
                document(METHODS)
                        .getJsonObject("paths")
                        .getJsonObject(SUBMISSION)
                        .getJsonObject("put");
        assertThat(put.getJsonObject("requestBody").getJsonObject("content").keySet())
                .containsExactlyInAnyOrder(
                        "application/json",
                        "text/csv",
                        "application/vnd.dhis2.datavalueset+json",
                        "application/adx+xml");
        assertThat(put.getJsonArray("parameters"))
                .extracting(each -> each.asJsonObject().getString("name"))
                .containsExactly(
                        "county", "period", "Idempotency-Key", "If-Match", "dryRun", "replace");
        assertThat(put.getJsonObject("responses").keySet()).contains("200", "412", "422");
    }

    @Test
    @DisplayName("describes nothing that is missing, and refers to nothing that is")
    void whole() {
        JsonObject document = document(METHODS);
        assertThat(OpenApiProse.read().getJsonObject("operations")).hasSize(count(document));
        List<String> references = new ArrayList<>();
        collect(document, references);
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(
                        each ->
                                assertThat(document.getValue(each.substring(1)).getValueType())
                                        .isEqualTo(JsonValue.ValueType.OBJECT));
    }

    private static int count(JsonObject document) {
        return document.getJsonObject("paths").values().stream()
                .mapToInt(path -> path.asJsonObject().size())
                .sum();
    }

    private static void collect(JsonValue value, List<String> references) {
        if (value instanceof JsonObject object) {
            object.forEach(
                    (name, each) -> {
                        if (name.equals("$ref")) {
                            references.add(((JsonString) each).getString());
                        }
                        collect(each, references);
                    });
        } else if (value.getValueType() == JsonValue.ValueType.ARRAY) {
            value.asJsonArray().forEach(each -> collect(each, references));
        }
    }

    @Test
    @DisplayName("is the same bytes for any order of the resources")
    void deterministic() {
        List<Method> turned = new ArrayList<>(METHODS);
        Collections.reverse(turned);
        assertThat(document(turned).toString()).isEqualTo(document(METHODS).toString());
    }

    @Path("/planted")
    static class Planted {
        @GET
        public String get() {
            return "";
        }
    }

    @Test
    @DisplayName("is refused if a resource has no description")
    void planted() throws NoSuchMethodException {
        List<Method> methods = List.of(Planted.class.getMethod("get"));
        assertThatThrownBy(() -> document(methods)).hasMessageContaining("GET /planted");
    }
}
