package org.csecprogress.release.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The tidy table of a release")
class TidyFiguresTest {
    private static final FileTable TABLE =
            TidyFigures.of(SmallRelease.content(1), PackageWords.builtIn());

    private static Map<String, String> row(int at) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < TABLE.columns().size(); i++) {
            cells.put(TABLE.headings().get(i), TABLE.rows().get(at).get(i));
        }
        return cells;
    }

    @Test
    @DisplayName("has each cell of each table once, under a key of its own")
    void cells() {
        List<String> cells = new ArrayList<>();
        for (ReleaseTable table : SmallRelease.tables()) {
            for (ReleaseRow row : table.rows()) {
                cells.add(
                        String.join(
                                " ",
                                row.measure(),
                                TableId.parse(table.id()).geography().name(),
                                TableId.parse(table.id()).level().name(),
                                row.geography(),
                                row.dimension(),
                                row.category(),
                                row.valueText()));
            }
        }
        assertThat(TABLE.rows())
                .extracting(
                        cell ->
                                String.join(
                                        " ",
                                        at(cell, "measure"),
                                        at(cell, "geography_type"),
                                        at(cell, "period_type"),
                                        at(cell, "geography"),
                                        at(cell, "dimension"),
                                        at(cell, "category"),
                                        at(cell, "value")))
                .containsExactlyElementsOf(cells);
        assertThat(TABLE.key())
                .containsExactly(
                        "release",
                        "period",
                        "period_type",
                        "geography",
                        "measure",
                        "dimension",
                        "category");
        assertThat(TABLE.rows())
                .extracting(cell -> TABLE.key().stream().map(name -> at(cell, name)).toList())
                .doesNotHaveDuplicates();
    }

    private static String at(List<String> row, String column) {
        return row.get(TABLE.headings().indexOf(column));
    }

    @Test
    @DisplayName("names place, measure and group in both languages")
    void names() {
        assertThat(row(1))
                .containsEntry("release", "2026Q2-r1")
                .containsEntry("period_type", "Q")
                .containsEntry("basis", "QUARTER")
                .containsEntry("fips", "06")
                .containsEntry("geography_name", "California")
                .containsEntry("measure", "VC-08")
                .containsEntry("dimension_name_es", "Sexo")
                .containsEntry("category", "F")
                .containsEntry("category_name_en", "Female")
                .containsEntry("demonstration", "true");
        assertThat(row(4)).containsEntry("fips", "").containsEntry("period_type", "FY");
        assertThat(row(5))
                .containsEntry("fips", "06001")
                .containsEntry("geography_name", "Alameda");
    }

    @Test
    @DisplayName("gives rates with their interval as the pages do")
    void rates() {
        assertThat(row(0))
                .containsEntry("value", "320")
                .containsEntry("rate", "3.6")
                .containsEntry("rate_per", "100000")
                .containsEntry("rate_low", "3.2")
                .containsEntry("rate_high", "4.0")
                .containsEntry("value_low", "285.9")
                .containsEntry("value_high", "357.1");
        assertThat(row(4)).containsEntry("value_low", "0.0").containsEntry("value_high", "3.7");
    }

    @Test
    @DisplayName("has one sign for what is withheld, and nothing that is computed from it")
    void withheld() {
        for (int at : List.of(2, 3, 7)) {
            assertThat(row(at))
                    .containsEntry("value", "*")
                    .containsEntry("annotation", "1")
                    .containsEntry("annotation_en", "Withheld to protect privacy");
            assertThat(
                            List.of(
                                    row(at).get("value_low"),
                                    row(at).get("value_high"),
                                    row(at).get("numerator"),
                                    row(at).get("denominator"),
                                    row(at).get("rate"),
                                    row(at).get("rate_per"),
                                    row(at).get("rate_low"),
                                    row(at).get("rate_high")))
                    .containsOnly("");
        }
        assertThat(row(6))
                .containsEntry("value", "")
                .containsEntry("annotation", "3;5")
                .containsEntry(
                        "annotation_es",
                        "Sin datos; Incompleta: no respondieron todos los condados");
        assertThat(row(5).get("annotation_en")).startsWith("Unstable: 11 to 19 events");
    }
}
