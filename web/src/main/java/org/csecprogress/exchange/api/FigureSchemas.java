package org.csecprogress.exchange.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Code;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.exchange.ExchangeWriter;
import org.csecprogress.exchange.file.Shape;
import org.csecprogress.exchange.file.Stamp;
import org.csecprogress.exchange.file.Template;
import org.csecprogress.exchange.web.TemplateWords;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.api.ApiPart;
import org.csecprogress.kernel.web.JsonBuilders;

/**
 * The schemas of the newest catalogue's figures, and examples of each shape, written by the shapes'
 * writers.
 */
@ApplicationScoped
public class FigureSchemas implements ApiPart {
    private static final Instant AT = Instant.parse("2026-10-20T16:00:00Z");

    private final CatalogService catalogs;

    protected FigureSchemas() {
        this(null);
    }

    @Inject
    public FigureSchemas(CatalogService catalogs) {
        this.catalogs = catalogs;
    }

    @Override
    public Map<String, JsonObject> schemas() {
        Catalog catalog = catalogs.current();
        Map<String, JsonObject> schemas = new TreeMap<>();
        JsonObjectBuilder figures = JsonBuilders.object();
        for (CellKey cell : catalog.allCells()) {
            Input input = catalog.input(cell.input());
            schemas.computeIfAbsent(name(input), name -> figure(catalog, input));
            figures.add(
                    cell.toString(),
                    JsonBuilders.object().add("$ref", "#/components/schemas/" + name(input)));
        }
        schemas.put(
                "Figures",
                JsonBuilders.object()
                        .add("type", "object")
                        .add(
                                "description",
                                "Figures by their address, as version "
                                        + catalog.version()
                                        + " of the catalogue asks them.")
                        .add("properties", figures)
                        .add("additionalProperties", false)
                        .build());
        return schemas;
    }

    private static String name(Input input) {
        return "Figure_" + input.decimals() + "_" + input.min() + "_" + input.max();
    }

    private static JsonObject figure(Catalog catalog, Input input) {
        JsonArrayBuilder reasons = JsonBuilders.array();
        catalog.codeList(Catalogs.ABSENT_REASON).codes().stream()
                .map(Code::code)
                .forEach(reasons::add);
        JsonObjectBuilder number =
                JsonBuilders.object()
                        .add("type", input.decimals() == 0 ? "integer" : "number")
                        .add("minimum", input.min())
                        .add("maximum", input.max());
        return JsonBuilders.object()
                .add(
                        "description",
                        "A number, the code of the reason why there is none, or null to remove the"
                                + " figure.")
                .add(
                        "oneOf",
                        JsonBuilders.array()
                                .add(number)
                                .add(JsonBuilders.object().add("enum", reasons))
                                .add(JsonBuilders.object().add("type", "null")))
                .build();
    }

    @Override
    public Map<String, String> examples() {
        Map<String, String> examples = new LinkedHashMap<>();
        examples.put("Submission", written(Shape.JSON));
        examples.put("Workbook", written(Shape.CSV));
        examples.put("DataValueSet", written(Shape.DHIS2));
        examples.put("Adx", written(Shape.ADX));
        return examples;
    }

    /** Writes an example: a total with its groups, one of which has no number. */
    private String written(Shape shape) {
        County county = catalogs.counties().all().get(0);
        ReportingPeriod period =
                ReportingPeriod.containing(LocalDate.ofInstant(AT, ZoneOffset.UTC)).minus(1);
        Catalog catalog = catalogs.catalogs().forPeriod(period);
        Answers.Builder answers = Answers.builder();
        int number = 0;
        for (CellKey cell : first(catalog)) {
            boolean absent = number == 2;
            answers.figure(
                    cell,
                    absent ? Answer.absent(AbsentReason.NA_PENDING) : Answer.of(12L - number));
            number++;
        }
        Template template =
                new Template(
                        Stamp.of(county.code(), period, catalog.version()),
                        catalog,
                        Answers.NONE,
                        answers.build(),
                        TemplateWords.in(Language.EN, county, period),
                        Template.Mark.NONE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new ExchangeWriter(catalog, answers.build(), template).write(shape, AT, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<CellKey> first(Catalog catalog) {
        Input input =
                catalog.inputs().stream()
                        .filter(each -> catalog.cellsOf(each).size() > 3)
                        .findFirst()
                        .orElseThrow();
        return catalog.cellsOf(input).subList(0, 4);
    }
}
