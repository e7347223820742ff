package org.csecprogress.release.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.release.finding.PublishedQuarters.quarter;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.statistics.Reason;
import org.csecprogress.statistics.change.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A change between quarters in which other counties reported")
class MatchedTest {
    private static final String THEN = "2026Q1";
    private static final String NOW = "2026Q2";

    /** Del Norte, which reports in the first quarter only. */
    private static final String NORTE = "08";

    private static final String OTHER = "19";

    private static ReportFinding finding(String measure, PublishedQuarters... quarters) {
        return ReportFindings.of(
                        Catalogs.builtIn().version(1),
                        Counties.builtIn(),
                        ChangeDefinitions.builtIn(),
                        Stream.of(quarters).map(PublishedQuarters::build).toList())
                .stream()
                .filter(found -> found.measure().code().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("is that of the counties in both, where the others' own figures are public")
    void matched() {
        ReportFinding finding =
                finding(
                        "TR-02",
                        quarter(THEN)
                                .state("TR-02", 7280, 10_000)
                                .counties("TR-02", Map.of(NORTE, new long[] {5, 7})),
                        quarter(NOW)
                                .without(NORTE)
                                .state("TR-02", 7770, 10_000)
                                .counties("TR-02", Map.of()));
        Matched matched = finding.matched().orElseThrow();
        assertThat(matched.leftOut()).containsExactly(new CountyCode(NORTE));
        assertThat(matched.counties()).isEqualTo(57);
        assertThat(matched.isWhole()).isFalse();
        assertThat(matched.counts()).extracting(Object::toString).containsExactly("7275", "7770");
        assertThat(matched.others()).extracting(Object::toString).containsExactly("2718", "2230");
        assertThat(finding.change().verdict()).isEqualTo(Verdict.CLEARLY_UP);
        assertThat(finding.change().effect()).isPresent();
    }

    @Test
    @DisplayName("is not of a withheld county, but of what the public figures leave for it")
    void bounded() {
        // 400 of 2,000 newly identified are in no public county: that is all an outsider knows.
        Map<String, long[]> known = Map.of(NORTE, new long[0], OTHER, new long[] {1600});
        ReportFinding clear =
                finding(
                        "VC-08",
                        quarter(THEN).state("VC-08", 2000).counties("VC-08", known),
                        quarter(NOW)
                                .without(NORTE)
                                .state("VC-08", 2600)
                                .counties("VC-08", Map.of(OTHER, new long[] {2600})));
        assertThat(clear.matched().orElseThrow().counts())
                .extracting(Object::toString)
                .containsExactly("1600 to 2000", "2600");
        assertThat(clear.change().verdict()).isEqualTo(Verdict.CLEARLY_UP);
        assertThat(clear.change().difference()).isEmpty();
        ReportFinding unclear =
                finding(
                        "VC-08",
                        quarter(THEN).state("VC-08", 2000).counties("VC-08", known),
                        quarter(NOW)
                                .without(NORTE)
                                .state("VC-08", 2030)
                                .counties("VC-08", Map.of(OTHER, new long[] {2030})));
        assertThat(unclear.change().reason()).contains(Reason.COUNTIES_DIFFER);
    }

    @Test
    @DisplayName("is bounded by its region, where that is public")
    void region() {
        // Humboldt and Del Norte are on the North Coast, of which Del Norte has at most 40.
        Map<String, long[]> known =
                Map.of(NORTE, new long[0], "12", new long[] {60}, OTHER, new long[] {1600});
        ReportFinding finding =
                finding(
                        "VC-08",
                        quarter(THEN)
                                .state("VC-08", 2000)
                                .region("R02", "VC-08", 100)
                                .counties("VC-08", known),
                        quarter(NOW)
                                .without(NORTE)
                                .state("VC-08", 2030)
                                .counties("VC-08", Map.of()));
        assertThat(finding.matched().orElseThrow().counts().get(0)).hasToString("1960 to 2000");
        assertThat(finding.change().verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
    }

    @Test
    @DisplayName("is the same whatever a withheld county filed")
    void sameForAll() {
        // The masked rows are equal, so nothing can differ; a smaller upper bound would be a leak.
        for (long hidden : new long[] {1, 10}) {
            ReportFinding finding =
                    finding(
                            "VC-08",
                            quarter(THEN)
                                    .state("VC-08", 300)
                                    .counties(
                                            "VC-08",
                                            Map.of(
                                                    NORTE,
                                                    new long[0],
                                                    "10",
                                                    new long[0],
                                                    OTHER,
                                                    new long[] {280})),
                            quarter(NOW)
                                    .without(NORTE)
                                    .state("VC-08", 300)
                                    .counties("VC-08", Map.of(OTHER, new long[] {300})));
            assertThat(finding.matched().orElseThrow().counts().get(0))
                    .as("filed: %d", hidden)
                    .hasToString("280 to 300");
        }
    }

    @Test
    @DisplayName("is bounded by a public figure that contains it")
    void contained() {
        // Counties’ own figures on mental health services are not published; whom they served is.
        ReportFinding finding =
                finding(
                        "SV-06",
                        quarter(THEN)
                                .state("SV-06", 600, 1200)
                                .state("VC-06", 1200)
                                .counties("VC-06", Map.of(NORTE, new long[] {12})),
                        quarter(NOW)
                                .without(NORTE)
                                .state("SV-06", 620, 1210)
                                .state("VC-06", 1210)
                                .counties("VC-06", Map.of()));
        assertThat(finding.matched().orElseThrow().counts().get(0)).hasToString("588 to 600");
        assertThat(finding.change().verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
        assertThat(finding.change().effect()).isEmpty();
    }

    @Test
    @DisplayName("is not told where a small number of people would be left")
    void small() {
        ReportFinding finding =
                finding(
                        "VC-08",
                        quarter(THEN)
                                .state("VC-08", 40)
                                .counties("VC-08", Map.of(NORTE, new long[] {33})),
                        quarter(NOW).without(NORTE).state("VC-08", 30).counties("VC-08", Map.of()));
        assertThat(finding.change().reason()).contains(Reason.WITHHELD);
    }

    @Test
    @DisplayName("is not told where it is not public which counties answered")
    void unknown() {
        ReportFinding finding =
                finding(
                        "CT-02",
                        quarter(THEN).state(57, "CT-02", 100),
                        quarter(NOW).state(57, "CT-02", 180));
        assertThat(finding.matched()).isEmpty();
        assertThat(finding.change().reason()).contains(Reason.COUNTIES_DIFFER);
        ReportFinding same =
                finding(
                        "CT-02",
                        quarter(THEN).without(NORTE).state("CT-02", 100),
                        quarter(NOW).without(NORTE).state("CT-02", 280));
        assertThat(same.matched().orElseThrow().isWhole()).isTrue();
        assertThat(same.isClear()).isTrue();
    }

    @Test
    @DisplayName("of unduplicated counts is the difference of the counties in both")
    void difference() {
        List<Map<String, long[]>> known =
                List.of(Map.of(NORTE, new long[] {20}), Map.of(NORTE, new long[0]));
        for (Map<String, long[]> figures : known) {
            ReportFinding finding =
                    finding(
                            "VC-06",
                            quarter(THEN).state("VC-06", 100).counties("VC-06", figures),
                            quarter(NOW)
                                    .without(NORTE)
                                    .state("VC-06", 90)
                                    .counties("VC-06", Map.of()));
            if (figures.get(NORTE).length == 0) {
                assertThat(finding.change().reason()).contains(Reason.COUNTIES_DIFFER);
            } else {
                assertThat(finding.change().difference()).hasValue(10);
            }
        }
    }
}
