package org.csecprogress.release.protection.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csecprogress.release.protection.QuarterFigures.aQuarter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.catalog.reading.KeptDesigns;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.design.TableDetail;
import org.csecprogress.release.protection.design.TableDetail.Consequence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The test of a table")
class DetailTesterTest {
    private static final TableId COUNTIES = TableId.parse("ID-03.COUNTY.TOTAL.Q");
    private static final TableId KEPT = TableId.parse("VC-06.COUNTY.TOTAL.Q");

    private final List<DetailTester.Past> past = new ArrayList<>();

    /** Returns nonzero figures of ten counties, some of them small. */
    private static Map<String, Long> counties(int small) {
        Map<String, Long> filed = new TreeMap<>();
        for (int county = 0; county < 10; county++) {
            filed.put("%02d".formatted(1 + 2 * county), county < small ? 4L : 4_000L);
        }
        return filed;
    }

    private TableDetail tested(TableId table, String quarter, int small) {
        FrozenFigures figures =
                aQuarter().of(quarter).filed(table.measure(), counties(small)).frozen();
        return DetailTester.of(figures, List.of(), past, KeptDesigns.read(Catalogs.builtInSource()))
                .stream()
                .filter(test -> test.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private TableDetail released(TableId table, String quarter, int small) {
        TableDetail test = tested(table, quarter, small);
        past.add(new DetailTester.Past(ReleaseNumber.parse(quarter + "-r1").orElseThrow(), test));
        return test;
    }

    @Test
    @DisplayName("is passed up to 30 percent")
    void limit() {
        TableDetail fit = tested(COUNTIES, "2025Q3", 3);
        assertThat(fit.nonZero()).isEqualTo(10);
        assertThat(fit.small()).isEqualTo(3);
        assertThat(fit.isTooFine()).isFalse();
        assertThat(fit.consequence()).isEqualTo(Consequence.PUBLISHED);
        TableDetail fine = tested(COUNTIES, "2025Q3", 4);
        assertThat(fine.share()).isEqualTo(40);
        assertThat(fine.consequence()).isEqualTo(Consequence.NOT_PUBLISHED);
    }

    @Test
    @DisplayName("covers all releases so far, and counts a quarter once")
    void ever() {
        released(COUNTIES, "2025Q3", 0);
        released(COUNTIES, "2025Q3", 0);
        TableDetail now = tested(COUNTIES, "2025Q4", 6);
        assertThat(now.releases()).isEqualTo(2);
        assertThat(now.nonZeroEver()).isEqualTo(20);
        assertThat(now.consequence()).isEqualTo(Consequence.PUBLISHED);
        assertThat(tested(COUNTIES, "2025Q4", 7).isTooFine()).isTrue();
    }

    @Test
    @DisplayName("removes a table until the end of the fiscal year")
    void year() {
        released(COUNTIES, "2025Q3", 4);
        assertThat(released(COUNTIES, "2025Q4", 0).consequence())
                .as("fit by now")
                .isEqualTo(Consequence.NOT_PUBLISHED);
        assertThat(tested(COUNTIES, "2026Q3", 0).consequence()).isEqualTo(Consequence.PUBLISHED);
    }

    @Test
    @DisplayName("has the same result in a later release of the quarter")
    void restated() {
        released(COUNTIES, "2025Q3", 3);
        assertThat(tested(COUNTIES, "2025Q3", 9).consequence()).isEqualTo(Consequence.PUBLISHED);
    }

    @Test
    @DisplayName("has no consequence if a decision keeps the table")
    void kept() {
        TableDetail fine = tested(KEPT, "2025Q3", 8);
        assertThat(fine.isTooFine()).isTrue();
        assertThat(fine.consequence()).isEqualTo(Consequence.KEPT);
    }

    @Test
    @DisplayName("covers only people at risk, and has no consequence for few figures")
    void people() {
        List<TableDetail> all =
                DetailTester.of(
                        aQuarter().frozen(),
                        List.of(),
                        past,
                        KeptDesigns.read(Catalogs.builtInSource()));
        assertThat(all).noneMatch(test -> test.table().measure().startsWith("TR-"));
        assertThat(TableDetail.isTooFine(9, 9)).isFalse();
        assertThat(TableDetail.isTooFine(10, 4)).isTrue();
        assertThatThrownBy(() -> new TableDetail(COUNTIES, 3, 4, 1, 3, 4, Consequence.PUBLISHED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("calls a count of 10 small, and one of 11 not")
    void small() {
        Map<String, Long> filed = counties(0);
        filed.put("01", 10L);
        filed.put("03", 11L);
        FrozenFigures figures = aQuarter().of("2025Q3").filed("ID-03", filed).frozen();
        TableDetail found = detail(COUNTIES, figures, List.of());
        assertThat(found.small()).isEqualTo(1);
        assertThat(found.nonZero()).isEqualTo(10);
    }

    @Test
    @DisplayName("of a table of the year counts the sums of its quarters")
    void ofYear() {
        List<Earlier> earlier = new ArrayList<>();
        for (String quarter : List.of("2025Q3", "2025Q4", "2026Q1")) {
            earlier.add(new Earlier(threes(quarter), Set.of(), Set.of()));
        }
        FrozenFigures now = threes("2026Q2");
        TableId year = TableId.parse("ID-01.COUNTY.TOTAL.FY");
        assertThat(detail(year, now, earlier).small()).as("twelve in the year").isZero();
        TableId quarter = TableId.parse("ID-01.COUNTY.TOTAL.Q");
        assertThat(detail(quarter, now, earlier).small()).isEqualTo(10);
    }

    private static FrozenFigures threes(String quarter) {
        Map<String, Long> filed = counties(0);
        filed.replaceAll((county, count) -> 3L);
        return aQuarter().of(quarter).filed("ID-01", filed).frozen();
    }

    private static TableDetail detail(TableId table, FrozenFigures figures, List<Earlier> earlier) {
        return DetailTester.of(
                        figures, earlier, List.of(), KeptDesigns.read(Catalogs.builtInSource()))
                .stream()
                .filter(test -> test.table().equals(table))
                .findFirst()
                .orElseThrow();
    }
}
