package org.csecprogress.report.figure.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.finding.ChangeDefinitions;
import org.csecprogress.release.finding.PublishedQuarter;
import org.csecprogress.release.finding.ReportFinding;
import org.csecprogress.release.finding.ReportFindings;
import org.csecprogress.release.finding.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The text about a change")
class FindingWordsTest {
    private static final ReportingPeriod NOW = ReportingPeriod.of("2026Q2");
    private static final Counties COUNTIES = Counties.builtIn();
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(NOW);
    private static final Set<CountyCode> ALL =
            COUNTIES.all().stream().map(County::code).collect(Collectors.toSet());

    /** The counties that did not report that many quarters before. */
    private final Map<Integer, Set<CountyCode>> missing = new HashMap<>();

    /** The published rows of that many quarters before, by table. */
    private final Map<Integer, Map<String, List<ReleaseRow>>> rows = new HashMap<>();

    private static ReleaseRow row(int before, String place, String measure, long... partAndWhole) {
        boolean shown = partAndWhole.length > 0;
        boolean part = partAndWhole.length > 1;
        return new ReleaseRow(
                NOW.minus(before),
                place,
                measure,
                "TOTAL",
                "TOTAL",
                shown ? Optional.of(BigDecimal.valueOf(partAndWhole[0])) : Optional.empty(),
                shown ? Set.of() : Set.of(Annotation.WITHHELD),
                part ? OptionalLong.of(partAndWhole[0]) : OptionalLong.empty(),
                part ? OptionalLong.of(partAndWhole[1]) : OptionalLong.empty(),
                58);
    }

    private FindingWordsTest state(int before, String measure, long... partAndWhole) {
        rows.computeIfAbsent(before, b -> new HashMap<>())
                .put(
                        measure + ".STATE.TOTAL.Q",
                        List.of(row(before, "STATE", measure, partAndWhole)));
        return this;
    }

    private FindingWordsTest county(int before, String name, String measure, long... partAndWhole) {
        rows.computeIfAbsent(before, b -> new HashMap<>())
                .computeIfAbsent(measure + ".COUNTY.TOTAL.Q", t -> new ArrayList<>())
                .add(row(before, code(name).value(), measure, partAndWhole));
        return this;
    }

    private FindingWordsTest without(int before, String... names) {
        for (String name : names) {
            missing.computeIfAbsent(before, b -> new HashSet<>()).add(code(name));
        }
        return this;
    }

    private static CountyCode code(String name) {
        return COUNTIES.all().stream()
                .filter(county -> county.name().equals(name))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private ReportFinding finding(Span span) {
        List<PublishedQuarter> quarters = new ArrayList<>();
        for (int before = 7; before >= 0; before--) {
            if (rows.containsKey(before)) {
                quarters.add(quarter(before));
            }
        }
        return ReportFindings.of(CATALOG, COUNTIES, ChangeDefinitions.builtIn(), quarters).stream()
                .filter(finding -> finding.span() == span)
                .findFirst()
                .orElseThrow();
    }

    private PublishedQuarter quarter(int before) {
        Set<CountyCode> reporting = new HashSet<>(ALL);
        reporting.removeAll(missing.getOrDefault(before, Set.of()));
        Map<String, List<ReleaseRow>> tables = new HashMap<>();
        rows.get(before)
                .forEach(
                        (table, all) ->
                                tables.put(
                                        table,
                                        all.stream().map(r -> answeredBy(r, reporting)).toList()));
        return new PublishedQuarter(NOW.minus(before), reporting, tables);
    }

    private static ReleaseRow answeredBy(ReleaseRow row, Set<CountyCode> reporting) {
        return new ReleaseRow(
                row.period(),
                row.geography(),
                row.measure(),
                row.dimension(),
                row.category(),
                row.value(),
                row.annotations(),
                row.numerator(),
                row.denominator(),
                reporting.size());
    }

    private String said(Span span) {
        return said(span, Language.EN);
    }

    private String said(Span span, Language language) {
        return new FindingWords(COUNTIES, Sentences.in(language)).of(finding(span));
    }

    @Test
    @DisplayName("is a clear rise if a share rose by more than chance, and says if that is better")
    void up() {
        state(1, "ID-04", 500, 1000).state(0, "ID-04", 700, 1000);
        assertThat(said(Span.QUARTER))
                .isEqualTo("A clear rise from 50% in the quarter before. A change for the better.");
        assertThat(said(Span.QUARTER, Language.ES))
                .isEqualTo("Un aumento claro. El trimestre anterior: 50%. Es un cambio para bien.");
        assertThat(FindingWords.isTested(finding(Span.QUARTER))).isTrue();
    }

    @Test
    @DisplayName("is a clear fall since a year ago, for the worse")
    void down() {
        state(4, "ID-04", 700, 1000).state(0, "ID-04", 500, 1000);
        assertThat(said(Span.YEAR))
                .isEqualTo(
                        "A clear fall from 70% in the same quarter a year ago."
                                + " A change for the worse.");
    }

    @Test
    @DisplayName("does not say which way is better where neither is")
    void neither() {
        state(1, "VC-08", 100).state(0, "VC-08", 300);
        assertThat(said(Span.QUARTER)).isEqualTo("A clear rise from 100 in the quarter before.");
    }

    @Test
    @DisplayName("is a trend over eight quarters")
    void trend() {
        for (int before = 7; before >= 0; before--) {
            state(before, "TR-02", 5000 + 60L * (7 - before), 10_000);
        }
        assertThat(said(Span.TREND))
                .isEqualTo(
                        "A clear rise over the quarters since July to September 2024, from 50%."
                                + " A change for the better.");
        assertThat(said(Span.TREND, Language.ES))
                .isEqualTo(
                        "Un aumento claro en los trimestres desde julio a septiembre de 2024."
                                + " Entonces: 50%. Es un cambio para bien.");
    }

    @Test
    @DisplayName("is no clear change if it may be chance")
    void none() {
        state(1, "VC-08", 100).state(0, "VC-08", 104);
        assertThat(said(Span.QUARTER)).isEqualTo("No clear change from 100 in the quarter before.");
    }

    @Test
    @DisplayName("says which counties are left out, and the figures of the others")
    void matched() {
        state(1, "TR-02", 7280, 10_000).county(1, "Del Norte", "TR-02", 5, 7);
        state(0, "TR-02", 7770, 10_000).without(0, "Del Norte");
        assertThat(said(Span.QUARTER))
                .isEqualTo(
                        "A clear rise from 73% in the quarter before. A change for the better."
                                + " Compared without Del Norte: from 73% to 78%.");
        FindingWords words = new FindingWords(COUNTIES, Sentences.in(Language.EN));
        assertThat(words.listed(finding(Span.QUARTER)))
                .isEqualTo(
                        "up from 72.8% to 77.7%. A change for the better."
                                + " Compared without Del Norte.");
    }

    @Test
    @DisplayName("says once what holds for several")
    void together() {
        state(4, "TR-02", 7700, 10_000).county(4, "Del Norte", "TR-02", 5, 7);
        state(1, "TR-02", 7720, 10_000).county(1, "Del Norte", "TR-02", 5, 7);
        state(0, "TR-02", 7730, 10_000).without(0, "Del Norte");
        FindingWords words = new FindingWords(COUNTIES, Sentences.in(Language.EN));
        List<ReportFinding> both = List.of(finding(Span.QUARTER), finding(Span.YEAR));
        assertThat(words.together(both))
                .isEqualTo(
                        "No clear change from 77% in the quarter before. No clear change from 77%"
                                + " in the same quarter a year ago. Compared without Del Norte.");
        assertThat(words.together(List.of())).isEmpty();
    }

    @Test
    @DisplayName("leaves out whatever whose figures it holds where the page says it for all")
    void elsewhere() {
        state(1, "VC-08", 2000).county(1, "Los Angeles", "VC-08", 1600);
        county(1, "Del Norte", "VC-08").county(1, "Alpine", "VC-08");
        state(0, "VC-08", 2600).without(0, "Del Norte", "Alpine");
        ReportFinding finding = finding(Span.QUARTER);
        Sentences say = Sentences.in(Language.EN);
        String common = new FindingWords(COUNTIES, say).common(List.of(finding, finding));
        assertThat(common).isEqualTo("Alpine and Del Norte");
        assertThat(new FindingWords(COUNTIES, say, common).of(finding))
                .startsWith("A clear rise from ")
                .doesNotContain("Alpine");
        assertThat(new FindingWords(COUNTIES, say, "Inyo").of(finding)).contains("Alpine");
        assertThat(new FindingWords(COUNTIES, say).common(List.of())).isEmpty();
    }

    @Test
    @DisplayName("says that it holds whatever a county filed")
    void whatever() {
        state(1, "VC-08", 2000)
                .county(1, "Los Angeles", "VC-08", 1600)
                .county(1, "Del Norte", "VC-08")
                .county(1, "Alpine", "VC-08");
        state(0, "VC-08", 2600).without(0, "Del Norte", "Alpine");
        assertThat(said(Span.QUARTER))
                .isEqualTo(
                        "A clear rise from 2,000 in the quarter before."
                                + " This holds whatever Alpine and Del Norte filed.");
        without(0, "Inyo");
        assertThat(said(Span.QUARTER, Language.ES)).contains("Alpine, Del Norte e Inyo");
        without(0, "Modoc", "Mono");
        assertThat(said(Span.QUARTER)).endsWith("This holds whatever 5 counties filed.");
    }

    @Test
    @DisplayName("says only that the counties differ if nothing else is public")
    void counties() {
        state(1, "CT-02", 100).state(0, "CT-02", 103).without(0, "Del Norte");
        assertThat(said(Span.QUARTER))
                .isEqualTo("Not compared with the quarter before: different counties reported.");
        assertThat(FindingWords.isTested(finding(Span.QUARTER))).isFalse();
    }

    @Test
    @DisplayName("has both figures in a list, with a decimal")
    void listed() {
        state(1, "TR-02", 7280, 10_000).state(0, "TR-02", 7771, 10_000);
        FindingWords words = new FindingWords(COUNTIES, Sentences.in(Language.EN));
        assertThat(words.listed(finding(Span.QUARTER)))
                .isEqualTo("up from 72.8% to 77.7%. A change for the better.");
        state(1, "VC-08", 300).state(0, "VC-08", 100);
        rows.values().forEach(tables -> tables.remove("TR-02.STATE.TOTAL.Q"));
        assertThat(words.listed(finding(Span.QUARTER))).isEqualTo("down from 300 to 100.");
    }

    @Test
    @DisplayName("is only the difference if youth are counted once in each county")
    void unduplicated() {
        state(1, "VC-06", 2000).state(0, "VC-06", 1976);
        assertThat(said(Span.QUARTER)).isEqualTo("24 fewer than in the quarter before.");
    }

    @Test
    @DisplayName("discloses nothing about a withheld figure")
    void withheld() {
        state(1, "VC-08").state(0, "VC-08", 104);
        assertThat(said(Span.QUARTER))
                .isEqualTo("Not compared with the quarter before: a figure is withheld.");
    }
}
