package org.csecprogress.report.change.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.finding.ChangeDefinitions;
import org.csecprogress.release.finding.PublishedQuarter;
import org.csecprogress.release.finding.ReportFindings;
import org.csecprogress.release.finding.StatedChange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rows of a release's changes")
class ChangeRowsTest {
    private static final ReportingPeriod NOW = ReportingPeriod.of("2026Q2");
    private static final Counties COUNTIES = Counties.builtIn();
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(NOW);
    private static final CountyCode NORTE = new CountyCode("08");

    /** The rows of that many quarters before, by table. */
    private final Map<Integer, Map<String, List<ReleaseRow>>> rows = new TreeMap<>();

    private ChangeRowsTest figure(int before, String place, String measure, long... partAndWhole) {
        boolean shown = partAndWhole.length > 0;
        boolean part = partAndWhole.length > 1;
        ReleaseRow row =
                new ReleaseRow(
                        NOW.minus(before),
                        place,
                        measure,
                        "TOTAL",
                        "TOTAL",
                        shown ? Optional.of(BigDecimal.valueOf(partAndWhole[0])) : Optional.empty(),
                        shown ? Set.of() : Set.of(Annotation.WITHHELD),
                        part ? OptionalLong.of(partAndWhole[0]) : OptionalLong.empty(),
                        part ? OptionalLong.of(partAndWhole[1]) : OptionalLong.empty(),
                        before == 0 ? 57 : 58);
        String level = place.equals("STATE") ? "STATE" : "COUNTY";
        rows.computeIfAbsent(before, b -> new HashMap<>())
                .computeIfAbsent(measure + "." + level + ".TOTAL.Q", t -> new ArrayList<>())
                .add(row);
        return this;
    }

    /** Returns the rows of releases in which Del Norte reported in all quarters but the last. */
    private StatedRows<StatedChange> stated() {
        List<PublishedQuarter> quarters = new ArrayList<>();
        for (Map.Entry<Integer, Map<String, List<ReleaseRow>>> quarter : rows.entrySet()) {
            Set<CountyCode> reporting =
                    COUNTIES.all().stream().map(County::code).collect(Collectors.toSet());
            if (quarter.getKey() == 0) {
                reporting = new HashSet<>(reporting);
                reporting.remove(NORTE);
            }
            quarters.add(
                    0,
                    new PublishedQuarter(
                            NOW.minus(quarter.getKey()), reporting, quarter.getValue()));
        }
        return ChangeRows.of(
                ReportFindings.of(CATALOG, COUNTIES, ChangeDefinitions.builtIn(), quarters),
                COUNTIES);
    }

    private JsonObject only() {
        List<JsonObject> all = stated().json().build().getValuesAs(JsonObject.class);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private ChangeRowsTest rise() {
        return figure(1, "STATE", "TR-02", 7280, 10_000)
                .figure(1, NORTE.value(), "TR-02", 5, 7)
                .figure(0, "STATE", "TR-02", 7770, 10_000);
    }

    @Test
    @DisplayName("have figures, basis, outcome and what the report says in both languages")
    void clear() {
        JsonObject row = rise().only();
        assertThat(row.toString())
                .contains(
                        "\"measure\":\"TR-02\"",
                        "\"comparison\":\"QUARTER\",\"since\":\"2026Q1\",\"unit\":\"PERCENT\"",
                        "\"better\":\"UP\",\"before\":7280,\"beforeAnnotation\":\"0\"",
                        "\"beforeNumerator\":7280,\"beforeDenominator\":10000,"
                                + "\"beforePercent\":72.8,\"beforeLower\":71.9,"
                                + "\"beforeUpper\":73.7,\"beforeCounties\":58",
                        "\"nowPercent\":77.7",
                        "\"nowCounties\":57",
                        "\"outcome\":\"CLEARLY_UP\",\"reason\":null,\"basis\":\"MATCHED\"",
                        "\"counties\":57,\"countiesLeftOut\":1",
                        "\"direction\":\"UP\",\"difference\":4.9",
                        "\"matchedBefore\":72.8,\"matchedNow\":77.7");
        assertThat(row.getString("sentenceEn"))
                .isEqualTo(
                        "A clear rise from 73% in the quarter before. A change for the better."
                                + " Compared without Del Norte: from 73% to 78%.");
        assertThat(row.getString("sentenceEs"))
                .startsWith("Un aumento claro. El trimestre anterior: 73%.");
        assertThat(row.getString("nameEs")).isEqualTo(CATALOG.measure("TR-02").name().es());
    }

    @Test
    @DisplayName("say nothing of a withheld figure but that it is withheld")
    void withheld() {
        JsonObject row = figure(1, "STATE", "VC-08").figure(0, "STATE", "VC-08", 104).only();
        assertThat(row.getString("before")).isEqualTo("*");
        assertThat(row.getString("beforeAnnotation")).isEqualTo("1");
        assertThat(row.getString("outcome")).isEqualTo("NOT_COMPARED");
        assertThat(row.getString("reason")).isEqualTo("WITHHELD");
        assertThat(row.getString("basis")).isEqualTo("NONE");
        for (String key :
                List.of(
                        "beforeNumerator",
                        "beforeDenominator",
                        "beforePercent",
                        "beforeLower",
                        "beforeUpper",
                        "counties",
                        "countiesLeftOut",
                        "direction",
                        "difference",
                        "matchedBefore",
                        "matchedNow")) {
            assertThat(row.get(key)).as(key).isEqualTo(JsonValue.NULL);
        }
    }

    @Test
    @DisplayName("have no figure of some of the counties where the report states none")
    void unclear() {
        JsonObject row =
                figure(1, "STATE", "TR-02", 7280, 10_000)
                        .figure(1, NORTE.value(), "TR-02", 5, 7)
                        .figure(0, "STATE", "TR-02", 7290, 10_000)
                        .only();
        assertThat(row.getString("outcome")).isEqualTo("NO_CLEAR_CHANGE");
        assertThat(row.getString("basis")).isEqualTo("MATCHED");
        assertThat(row.get("difference")).isEqualTo(JsonValue.NULL);
        assertThat(row.get("matchedBefore")).isEqualTo(JsonValue.NULL);
    }

    @Test
    @DisplayName("are the same in separated text, where no number looks like a formula")
    void twoWriters() {
        figure(1, "STATE", "VC-06", 2000).figure(1, NORTE.value(), "VC-06", 12);
        StatedRows<StatedChange> all = figure(0, "STATE", "VC-06", 1976).rise().stated();
        String[] lines = new String(all.csv(true), StandardCharsets.UTF_8).split("\r\n", -1);
        assertThat(lines).hasSize(4);
        assertThat(lines[0])
                .startsWith("period,measure,name_en,name_es,comparison,since,")
                .endsWith(",sentence_en,sentence_es,demonstration");
        assertThat(lines[1])
                .startsWith("2026Q2,VC-06,")
                .contains(",NOT_TESTED,UNDUPLICATED,MATCHED,57,1,DOWN,12,,,12 fewer than in ")
                .endsWith(",true");
        assertThat(lines[2]).contains(",CLEARLY_UP,,MATCHED,57,1,UP,4.9,72.8,77.7,");
        assertThat(String.join("", lines)).doesNotContain(",'", ",-", "null");
        assertThat(all.json().build()).hasSize(2);
    }
}
