package org.csecprogress.release.protection.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.design.TableDetail.Consequence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The design of the tables")
class DesignTest {
    private static final Catalog CATALOG = Catalogs.builtIn().version(1);

    private final Design design = new Design(CATALOG, Counties.builtIn());

    private List<String> tables(String period, int years) {
        return design.tables(ReportingPeriod.of(period), years).stream()
                .map(table -> table.id().toString())
                .toList();
    }

    private TableDesign table(String id) {
        return design.tables(ReportingPeriod.of("2026Q2"), 1).stream()
                .filter(table -> table.id().equals(TableId.parse(id)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("has tables of the quarter always, and others when the fiscal year ends")
    void levels() {
        assertThat(tables("2026Q3", 1))
                .contains("VC-06.STATE.TOTAL.Q", "VC-06.STATE.SEX.Q", "VC-06.REGION.TOTAL.Q")
                .allMatch(id -> id.endsWith(".Q"));
        assertThat(tables("2026Q2", 0))
                .containsAll(tables("2026Q3", 1))
                .contains("VC-06.STATE.LGBTQ.AJ")
                .noneMatch(id -> id.endsWith(".FY"));
        assertThat(tables("2026Q2", 1))
                .containsAll(tables("2026Q2", 0))
                .contains("VC-08.COUNTY.TOTAL.FY", "VC-08.REGION.SEX.FY");
        assertThat(Design.endsFiscalYear(ReportingPeriod.of("2026Q2"))).isTrue();
        assertThat(Design.endsFiscalYear(ReportingPeriod.of("2026Q1"))).isFalse();
    }

    @Test
    @DisplayName("has each table once, the state before regions and counties")
    void order() {
        List<String> all = tables("2026Q2", 1);
        assertThat(all).doesNotHaveDuplicates();
        assertThat(all)
                .containsSubsequence(
                        "VC-06.STATE.TOTAL.Q",
                        "VC-06.STATE.SEX.Q",
                        "VC-06.REGION.TOTAL.Q",
                        "VC-06.COUNTY.TOTAL.Q");
    }

    @Test
    @DisplayName("has a row for the state, each region or each county, by public group")
    void rows() {
        assertThat(table("VC-06.STATE.TOTAL.Q").places()).containsExactly(Geography.STATE);
        assertThat(table("VC-06.COUNTY.TOTAL.Q").places()).hasSize(58);
        assertThat(table("VC-06.REGION.TOTAL.Q").places()).isEqualTo(design.regions());
        assertThat(design.regions()).hasSize(Counties.builtIn().regions().size());
        assertThat(table("VC-06.STATE.TOTAL.Q").addresses("VC-06"))
                .extracting(Address::toString)
                .containsExactly("VC-06");
        assertThat(table("VC-06.STATE.SEX.Q").addresses("VC-06"))
                .hasSize(CATALOG.dimension("SEX").publicGroups().size())
                .extracting(Address::toString)
                .contains("VC-06@SEX:F");
        assertThat(table("VC-08.COUNTY.TOTAL.FY").addresses("VC-08").get(0))
                .hasToString("FY/01/VC-08");
    }

    @Test
    @DisplayName("addresses a figure by year, place and group")
    void addresses() {
        var female =
                CATALOG.dimension("SEX").publicGroups().stream()
                        .filter(group -> group.code().equals("F"))
                        .findFirst();
        assertThat(female).isPresent();
        TableDesign year = table("VC-08.REGION.SEX.FY");
        assertThat(year.years()).isEqualTo(1);
        assertThat(year.address("VC-08", new Geography("R03"), female))
                .hasToString("FY/R03/VC-08@SEX:F");
        TableDesign quarter = table("VC-06.COUNTY.TOTAL.Q");
        assertThat(quarter.years()).isZero();
        assertThat(quarter.address("VC-06", new Geography("19"), Optional.empty()))
                .hasToString("19/VC-06");
    }

    @Test
    @DisplayName("is of measures that are typed or computed and have a total each quarter")
    void measures() {
        List<String> codes = design.measures().stream().map(Measure::code).toList();
        assertThat(codes).contains("VC-06", "VC-07").doesNotContain("PL-04", "ID-10");
        assertThat(Design.hasPlaces(CATALOG.measure("VC-06"))).isTrue();
        assertThat(Design.hasPlaces(CATALOG.measure("CT-02"))).isFalse();
    }

    @Test
    @DisplayName("knows the figures of a measure, its value and whose figure one is")
    void figures() {
        Measure moves = CATALOG.measure("PL-06");
        assertThat(design.figures(moves)).containsExactly("PL-06", "PL-06.D");
        assertThat(design.value(moves)).isEqualTo("PL-06");
        assertThat(design.measureOf("PL-06.D")).isSameAs(moves);
        assertThat(design.figures(CATALOG.measure("PL-07")))
                .as("no median")
                .containsExactly("PL-07");
        Measure computed = CATALOG.measure("VC-07");
        assertThat(design.figures(computed)).containsExactly("VC-07");
        assertThat(design.value(computed)).isEqualTo("VC-07");
        assertThat(design.measureOf("VC-07")).isSameAs(computed);
    }

    @Test
    @DisplayName("knows which figures count people at risk, and which need a count of them")
    void guides() {
        assertThat(design.isGuarded("VC-06")).isTrue();
        assertThat(design.isGuarded("TR-03")).isFalse();
        assertThat(design.guides("PL-09")).containsExactly("PL-10");
        assertThat(design.guides("PL-06.D")).contains("VC-06");
        assertThat(design.guides("VC-06")).isEmpty();
    }

    @Test
    @DisplayName("is too fine where more than 30 of 100 of at least ten figures are small")
    void detail() {
        assertThat(TableDetail.isTooFine(10, 3)).isFalse();
        assertThat(TableDetail.isTooFine(10, 4)).isTrue();
        assertThat(TableDetail.isTooFine(9, 9)).isFalse();
        TableId id = TableId.parse("VC-06.COUNTY.TOTAL.Q");
        var mixed = new TableDetail(id, 10, 10, 2, 40, 10, Consequence.PUBLISHED);
        assertThat(mixed.isTooFine()).isFalse();
        assertThat(new TableDetail(id, 0, 0, 2, 40, 13, Consequence.KEPT).isTooFine()).isTrue();
        assertThat(mixed.share()).isEqualTo(25);
        assertThat(new TableDetail(id, 0, 0, 1, 0, 0, Consequence.KEPT).share()).isZero();
    }

    @Test
    @DisplayName("sums up one year when it ends, and three years when the third of them ends")
    void sums() {
        assertThat(Design.sumsAfter(ReportingPeriod.of("2026Q2"))).containsExactly(1);
        assertThat(Design.sumsAfter(ReportingPeriod.of("2027Q2"))).containsExactly(1, 3);
        assertThat(Design.sumsAfter(ReportingPeriod.of("2028Q2"))).containsExactly(1);
        assertThat(Design.sumsAfter(ReportingPeriod.of("2027Q1"))).isEmpty();
    }
}
