package org.csecprogress.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.exchange.ExchangeReader;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.exchange.file.Shape;
import org.csecprogress.exchange.file.Stamp;
import org.csecprogress.exchange.web.TemplateWords;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.rules.FigureParser;
import org.csecprogress.filing.rules.RuleSet;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The description of the figures")
class FigureSchemasTest {
    private static final CatalogService CATALOGS = new BuiltInCatalog();
    private static final FigureSchemas SCHEMAS = new FigureSchemas(CATALOGS);
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2026Q3");

    @TempDir Path folder;

    @Test
    @DisplayName("has exactly the figures that are asked for")
    void figures() {
        JsonObject figures = SCHEMAS.schemas().get("Figures");
        assertThat(figures.getJsonObject("properties").keySet())
                .containsExactlyElementsOf(
                        CATALOGS.catalogs().latest().allCells().stream()
                                .map(CellKey::toString)
                                .toList());
        assertThat(figures.getBoolean("additionalProperties")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Submission,JSON", "Workbook,CSV", "DataValueSet,DHIS2", "Adx,ADX"})
    @DisplayName("has a readable example of each format, with an absent figure")
    void examples(String name, Shape shape) throws IOException {
        County county = Counties.builtIn().all().get(0);
        Catalog catalog = CATALOGS.catalogs().forPeriod(PERIOD);
        Path file = Files.writeString(folder.resolve("sent"), SCHEMAS.examples().get(name));
        Reading reading =
                new ExchangeReader(
                                catalog,
                                new FigureParser(RuleSet.of(catalog)),
                                TemplateWords.all(county, PERIOD))
                        .read(shape, file, Stamp.of(county.code(), PERIOD, catalog.version()));
        assertThat(reading).isInstanceOf(Reading.Read.class);
        Map<CellKey, Optional<Answer>> figures = ((Reading.Read) reading).figures();
        assertThat(figures).hasSize(4);
        assertThat(figures.values().stream().flatMap(Optional::stream))
                .anyMatch(answer -> answer instanceof Answer.Absent);
    }

    @Test
    @DisplayName("has valid JSON examples")
    void json() {
        JsonObject example =
                Json.createReader(new StringReader(SCHEMAS.examples().get("Submission")))
                        .readObject();
        assertThat(example.getString("period")).isEqualTo(PERIOD.toString());
    }
}
