package org.csecprogress.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.csecprogress.catalog.dimension.Band;
import org.csecprogress.catalog.dimension.Category;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.measure.Entry;
import org.csecprogress.catalog.measure.Expression;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The catalogue, version 1,")
class CatalogTest {
    private static final Catalog CATALOG = Catalogs.builtIn().version(1);

    @Test
    @DisplayName("asks 63 measures through 67 inputs: 903 typed and 60 computed cells")
    void counts() {
        assertThat(CATALOG.measures()).hasSize(63);
        assertThat(CATALOG.inputs()).hasSize(67);
        assertThat(CATALOG.allCells()).hasSize(903);
        assertThat(CATALOG.computedCells()).hasSize(60);
        assertThat(CATALOG.rules()).hasSize(59);
        assertThat(CATALOG.rules().stream().map(RuleDefinition::kind).distinct()).hasSize(45);
        assertThat(CATALOG.milestones()).hasSize(18);
        assertThat(CATALOG.dimensions()).hasSize(16);
        assertThat(CATALOG.textFields()).hasSize(14);
        assertThat(CATALOG.reportSections()).hasSize(12);
    }

    @Test
    @DisplayName("has the six forms of the task list, which hold every measure once")
    void forms() {
        assertThat(CATALOG.forms())
                .extracting(form -> form.name().en())
                .containsExactly(
                        "Identification and screening",
                        "Victims and youth at risk",
                        "Services",
                        "Placements",
                        "Courts",
                        "Training and prevention");
        assertThat(CATALOG.forms().stream().map(f -> CATALOG.measuresOf(f).size()))
                .containsExactly(10, 14, 15, 16, 3, 5);
    }

    @Test
    @DisplayName("says which milestone’s evidence CDSS approves, at any position")
    void recorded(@TempDir Path directory) throws IOException {
        Catalog moved =
                CatalogFiles.versionOne(directory)
                        .replace("policy_milestones.csv", "\nPM-11,", "\nPM-99,")
                        .replace("policy_milestones.csv", "\nPM-10,", "\nPM-11,")
                        .replace("policy_milestones.csv", "\nPM-09,", "\nPM-10,")
                        .replace("policy_milestones.csv", "\nPM-99,", "\nPM-09,")
                        .read();
        for (Catalog catalog : List.of(CATALOG, moved)) {
            List<Milestone> recorded =
                    catalog.milestones().stream().filter(m -> !m.reportedBy().byCounty()).toList();
            assertThat(recorded).hasSize(1);
            assertThat(catalog.approvedBy(recorded.get(0)).map(Milestone::code)).contains("PM-10");
            assertThat(catalog.approvedBy(catalog.milestone("PM-10"))).isEmpty();
        }
    }

    @Test
    @DisplayName("gives the inputs, cells and computation of a measure")
    void measure() {
        Measure moves = CATALOG.measure("PL-06");
        assertThat(CATALOG.inputsOf(moves))
                .extracting(Input::code)
                .containsExactly("PL-06", "PL-06.D");
        assertThat(CATALOG.cellsOf(CATALOG.input("PL-06")))
                .hasSize(11)
                .startsWith(CellKey.total("PL-06"), CellKey.parse("PL-06@RACE:BLACK"));
        Measure computed = CATALOG.measure("VC-07");
        assertThat(CATALOG.inputsOf(computed)).isEmpty();
        assertThat(computed.computation()).contains(Expression.parse("VC-01 + VC-06"));
        assertThat(CATALOG.measures())
                .filteredOn(m -> m.entry() == Entry.VIEW)
                .extracting(Measure::code)
                .containsExactly("PL-04");
        assertThat(CATALOG.input("PL-07.MED").max()).isEqualByComparingTo(new BigDecimal(7300));
        assertThat(CATALOG.measure("ID-09").denominator()).contains(Operand.parse("ID-06~1"));
    }

    @Test
    @DisplayName("reads a measure as a share of another unless it is a rate of the children")
    void shares(@TempDir Path directory) throws IOException {
        assertThat(CATALOG.measure("ID-04").isShare()).isTrue();
        assertThat(CATALOG.measure("ID-03").isShare()).isFalse();
        assertThat(CATALOG.measure("VC-08").isShare()).isFalse();
        assertThat(CATALOG.measure("PL-06").isShare()).isFalse();
        Catalog both =
                CatalogFiles.versionOne(directory)
                        .replace(
                                "measures.csv",
                                "COUNT+POPULATION_RATE,100000,YES",
                                "COUNT+PERCENT+POPULATION_RATE,100000,YES")
                        .read();
        assertThat(both.measure("VC-08").show()).contains("PERCENT");
        assertThat(both.measure("VC-08").isShare()).isFalse();
    }

    @Test
    @DisplayName("knows the measures whose median is published")
    void medians() {
        assertThat(CATALOG.measures().stream().filter(Measure::hasMedian))
                .extracting(Measure::code)
                .containsExactly("PL-07", "PL-08", "SV-14");
    }

    @Test
    @DisplayName("keeps every column of a measure under its own name, in order")
    void columns() {
        Measure measure = CATALOG.measure("VC-08");
        assertThat(measure.columns()).hasSize(34);
        assertThat(measure.columns().keySet()).startsWith("code", "section", "position");
        assertThat(measure.columns()).containsEntry("pub_region_breakdowns", "RACE:FY|SEX:FY");
        assertThat(measure.publication().regionBreakdowns()).containsEntry("RACE", Level.FY);
        assertThat(measure.publication().countyTotal()).containsExactly(Level.Q, Level.FY);
    }

    @Test
    @DisplayName("has categories in order and the groups under which they are published")
    void categories() {
        Dimension sex = CATALOG.dimension("SEX");
        assertThat(sex.categories()).extracting(Category::code).containsExactly("F", "M", "X", "U");
        assertThat(sex.publicGroups())
                .extracting(PublicGroup::code)
                .containsExactly("F", "M", "SEX_OTHER");
        assertThat(sex.publicGroups().get(2).categories()).containsExactly("X", "U");
        Band band = CATALOG.categories("STAY_LENGTH").get(5).band().orElseThrow();
        assertThat(band.lower()).isEqualTo(366);
        assertThat(band.upper()).isEmpty();
    }

    @Test
    @DisplayName("has the same digest for the same files")
    void digest() {
        assertThat(CATALOG.digest())
                .matches("[0-9a-f]{64}")
                .isEqualTo(Catalogs.builtIn().version(1).digest());
    }

    @Test
    @DisplayName("is in force from 2018Q1 and not before")
    void period() {
        Catalogs catalogs = Catalogs.builtIn();
        assertThat(catalogs.forPeriod(ReportingPeriod.of("2026Q3")).version()).isEqualTo(1);
        assertThatThrownBy(() -> catalogs.forPeriod(ReportingPeriod.of("2017Q4")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("returns nothing for an unknown code, or throws not found")
    void unknown() {
        assertThat(CATALOG.findMeasure("XX-99")).isEmpty();
        assertThatThrownBy(() -> CATALOG.measure("XX-99")).isInstanceOf(NotFoundException.class);
        assertThat(CATALOG.has(CellKey.parse("ID-01@RACE:BLACK"))).isFalse();
    }
}
