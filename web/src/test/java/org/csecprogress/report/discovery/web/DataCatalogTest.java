package org.csecprogress.report.discovery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.release.ReleaseStatus.PUBLISHED;
import static org.csecprogress.release.ReleaseStatus.RESTATED;
import static org.csecprogress.release.ReleaseStatus.WITHDRAWN;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.record.PublicRelease;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The list for data portals")
class DataCatalogTest {
    private static final String SITE = "https://progress.example.gov";
    private static final String NEWEST =
            SITE + "/api/v1/releases/2026Q2-r1/tables/ID-04.STATE.TOTAL.Q.csv";
    private static final ReleaseTable TABLE =
            new ReleaseTable(
                    "ID-04.STATE.TOTAL.Q",
                    "ID-04",
                    "TOTAL",
                    new LocalText("Youth identified", "Jóvenes identificados"),
                    List.of());
    private static final List<PublicRelease> ALL =
            List.of(
                    Published.release("2026Q2-r1", PUBLISHED, "2026-10-06"),
                    Published.release("2026Q1-r2", PUBLISHED, "2026-08-04"),
                    Published.release("2026Q1-r1", RESTATED, "2026-07-01"),
                    Published.release("2025Q4-r1", WITHDRAWN, "2026-04-01"));

    private static Collection<TableSeries> series() {
        return TableSeries.of(
                ALL,
                ALL.stream().collect(Collectors.toMap(PublicRelease::number, r -> List.of(TABLE))));
    }

    private static DataCatalog catalog(boolean demonstration) {
        return new DataCatalog(
                new FeedTexts(Language.EN, demonstration, Published.SITE), "data@example.gov");
    }

    @Test
    @DisplayName("has a series of the current releases for each table, newest first")
    void current() {
        assertThat(series())
                .singleElement()
                .satisfies(
                        of ->
                                assertThat(of.releases())
                                        .extracting(release -> release.number().toString())
                                        .containsExactly("2026Q2-r1", "2026Q1-r2"));
    }

    @Test
    @DisplayName("in DCAT-US 1.1 has all fields that are required, and a file for each quarter")
    void first() {
        JsonObject list = new DcatUs11(catalog(false)).write(series()).build();
        assertThat(list.getString("conformsTo"))
                .isEqualTo("https://project-open-data.cio.gov/v1.1/schema");
        JsonObject dataset = list.getJsonArray("dataset").getJsonObject(0);
        assertThat(dataset)
                .containsKeys(
                        "title",
                        "description",
                        "keyword",
                        "modified",
                        "publisher",
                        "contactPoint",
                        "identifier",
                        "accessLevel");
        assertThat(dataset.getString("accessLevel")).isEqualTo("public");
        assertThat(dataset.getString("modified")).isEqualTo("2026-10-06");
        assertThat(dataset.getString("temporal")).isEqualTo("2026-01-01/2026-06-30");
        assertThat(dataset.getJsonObject("contactPoint").getString("hasEmail"))
                .isEqualTo("mailto:data@example.gov");
        assertThat(dataset.getJsonArray("keyword")).hasSizeGreaterThan(2);
        assertThat(dataset.getJsonArray("distribution").getJsonObject(0).getString("downloadURL"))
                .isEqualTo(NEWEST);
        assertThat(dataset.getJsonArray("distribution")).hasSize(2);
    }

    @Test
    @DisplayName("in DCAT-US 3.0 has a series for each table and a dataset for each quarter of it")
    void third() {
        JsonObject list = new DcatUs3(catalog(false)).write(series()).build();
        JsonObject one = list.getJsonArray("datasetSeries").getJsonObject(0);
        assertThat(one).containsKeys("title", "description");
        assertThat(one.getJsonArray("seriesMember").getValuesAs(JsonString::getString))
                .hasSize(2)
                .startsWith(NEWEST);
        List<JsonObject> datasets = list.getJsonArray("dataset").getValuesAs(JsonObject.class);
        assertThat(datasets).hasSize(2);
        for (JsonObject dataset : datasets) {
            assertThat(dataset)
                    .containsKeys(
                            "title", "description", "identifier", "publisher", "contactPoint");
            assertThat(dataset.getJsonArray("inSeries").getJsonObject(0).getString("@id"))
                    .isEqualTo(one.getString("@id"));
        }
        assertThat(datasets.get(0).getString("title"))
                .isEqualTo("Youth identified, April to June 2026");
    }

    @Test
    @DisplayName("is marked in the demonstration")
    void marked() {
        Map<String, JsonObject> lists =
                Map.of(
                        "1.1", new DcatUs11(catalog(true)).write(series()).build(),
                        "3.0", new DcatUs3(catalog(true)).write(series()).build());
        lists.forEach(
                (version, list) ->
                        assertThat(list.getJsonArray("dataset").getJsonObject(0).getString("title"))
                                .as(version)
                                .startsWith("Demonstration: "));
    }
}
