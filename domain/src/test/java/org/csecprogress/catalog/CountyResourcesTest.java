package org.csecprogress.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The catalogue, version 2,")
class CountyResourcesTest {
    private static final Catalog CATALOG = Catalogs.builtIn().version(2);
    private static final int RESULTS = 5;
    private static final int AVAILABILITY = 4;

    private static List<Measure> section(String section) {
        return CATALOG.measures().stream().filter(m -> m.section().equals(section)).toList();
    }

    private static List<String> names(List<Measure> measures) {
        return measures.stream().map(m -> m.name().en()).toList();
    }

    private static Stream<String> serviceTypes() {
        return CATALOG.dimension("SERVICE_TYPE").publicGroups().stream()
                .map(PublicGroup::label)
                .map(label -> label.en().equals("Other") ? "Other services" : label.en());
    }

    @Test
    @DisplayName("is in force from 2027Q3, and filings of before keep version 1")
    void inForce() {
        Catalogs catalogs = Catalogs.builtIn();
        assertThat(catalogs.forPeriod(ReportingPeriod.of("2027Q3"))).isEqualTo(catalogs.latest());
        assertThat(catalogs.forPeriod(ReportingPeriod.of("2027Q2")).version()).isEqualTo(1);
        assertThat(catalogs.version(1).measures()).hasSize(63);
    }

    @Test
    @DisplayName("asks 128 measures through 120 inputs: 1,005 typed and 72 computed cells")
    void counts() {
        assertThat(CATALOG.measures()).hasSize(128);
        assertThat(CATALOG.inputs()).hasSize(120);
        assertThat(CATALOG.allCells()).hasSize(1005);
        assertThat(CATALOG.computedCells()).hasSize(72);
        assertThat(CATALOG.rules()).hasSize(84);
        assertThat(CATALOG.forms()).extracting(Form::code).contains("SERVICE_RESULTS").hasSize(7);
    }

    @Test
    @DisplayName("asks of each public type of service who has it in the plan, gets it and ends it")
    void results() {
        assertThat(names(section("SERVICE_RESULTS")))
                .containsExactlyElementsOf(
                        serviceTypes()
                                .flatMap(
                                        type ->
                                                Stream.of(
                                                                "in the plan",
                                                                "youth reached",
                                                                "ended, by length",
                                                                "ended with goals met",
                                                                "ended otherwise")
                                                        .map(what -> type + ": " + what))
                                .toList());
        List<Measure> all = section("SERVICE_RESULTS");
        for (int first = 0; first < all.size(); first += RESULTS) {
            Measure plan = all.get(first);
            Measure ended = all.get(first + 2);
            assertThat(plan.denominatorText()).isEqualTo("VC-06");
            assertThat(all.get(first + 1).denominatorText()).isEqualTo(plan.code());
            assertThat(ended.denominatorText()).isEqualTo(all.get(first + 1).code());
            assertThat(ended.hasMedian()).isTrue();
            assertThat(ended.publication().stateBreakdowns())
                    .isEqualTo(Map.of("STAY_LENGTH", Level.FY));
            assertThat(all.get(first + 3).denominatorText()).isEqualTo(ended.code());
        }
        assertThat(all)
                .allSatisfy(
                        measure -> {
                            assertThat(measure.isAtRisk()).as(measure.code()).isTrue();
                            assertThat(measure.protection().complement()).isTrue();
                            assertThat(measure.publication().stateTotal()).isEqualTo(Level.Q);
                            assertThat(measure.publication().countyTotal())
                                    .containsExactly(Level.N);
                        });
    }

    @Test
    @DisplayName(
            "asks of each public type of service whether the county has it, where and how soon")
    void availability() {
        assertThat(names(section("RESOURCES")))
                .startsWith(
                        serviceTypes()
                                .flatMap(
                                        type ->
                                                Stream.of(
                                                                "available",
                                                                "available in the county",
                                                                "available only by contract"
                                                                        + " elsewhere",
                                                                "first visit within 10 business"
                                                                        + " days")
                                                        .map(what -> type + ": " + what))
                                .toArray(String[]::new))
                .endsWith(
                        "Contracts with service providers",
                        "Rapid response around the clock",
                        "Interpreters for services",
                        "Transport to services",
                        "Survivors on staff or by contract",
                        "Survivors on staff");
        assertThat(section("RESOURCES")).hasSize(6 * AVAILABILITY + 6);
        assertThat(CATALOG.textField("AG-26.HOURS").max()).isEqualTo(7 * 24);
    }

    @Test
    @DisplayName("counts places by each public type of placement that a county can fill")
    void places() {
        assertThat(names(section("PLACEMENTS")))
                .contains(
                        "CSEC-specific beds available",
                        "Places in family homes",
                        "Places in other residential programs",
                        "Places in shelters",
                        "Places in supported independent living");
    }

    @Test
    @DisplayName("shows what agencies have by county, each quarter, since nobody is at risk in it")
    void ofAgencies() {
        List<Measure> ofAgencies =
                Stream.concat(
                                section("RESOURCES").stream(),
                                section("PLACEMENTS").stream()
                                        .filter(m -> m.name().en().startsWith("Places")))
                        .toList();
        assertThat(ofAgencies).hasSize(34);
        assertThat(ofAgencies)
                .allSatisfy(
                        measure -> {
                            assertThat(measure.isAtRisk()).as(measure.code()).isFalse();
                            assertThat(measure.unit()).isIn("COUNTY", "CONTRACT", "BED");
                            assertThat(measure.publication().stateTotal()).isEqualTo(Level.Q);
                            assertThat(measure.publication().countyTotal())
                                    .containsExactly(Level.Q);
                        });
        assertThat(CATALOG.inputs().stream().filter(i -> unit(i).equals("COUNTY")))
                .allSatisfy(input -> assertThat(input.max()).isEqualByComparingTo(BigDecimal.ONE));
    }

    private static String unit(Input input) {
        return CATALOG.measure(input.measure()).unit();
    }

    @Test
    @DisplayName("tells CSEC-specific placements and what services achieved by county and year")
    void countyYears() {
        assertThat(CATALOG.measure("PL-02").publication().countyTotal()).containsExactly(Level.AJ);
        assertThat(CATALOG.measure("SV-14").publication().countyTotal()).containsExactly(Level.FY);
        assertThat(CATALOG.measure("SV-16").publication().countyTotal()).containsExactly(Level.FY);
        assertThat(CATALOG.measure("SV-16").denominatorText()).isEqualTo("SV-14");
    }
}
