package org.csecprogress.release.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.csecprogress.release.finding.PublishedQuarters.quarter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.release.finding.ReportFinding.Kind;
import org.csecprogress.statistics.Reason;
import org.csecprogress.statistics.change.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Findings of a report")
class ReportFindingsTest {
    private static final Catalog CATALOG = Catalogs.builtIn().version(1);
    private static final String THEN = "2026Q1";
    private static final String NOW = "2026Q2";

    private static final String EVENTS = "VC-08";
    private static final String SHARE = "ID-04";
    private static final String UNDUPLICATED = "VC-06";
    private static final String RATE = "PL-06";

    private static List<ReportFinding> findings(PublishedQuarters... quarters) {
        return ReportFindings.of(
                CATALOG,
                Counties.builtIn(),
                ChangeDefinitions.builtIn(),
                Stream.of(quarters).map(PublishedQuarters::build).toList());
    }

    private static ReportFinding only(PublishedQuarters... quarters) {
        List<ReportFinding> findings = findings(quarters);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    /** Returns the only finding about a measure in two quarters. */
    private static ReportFinding pair(String measure, long[] then, long[] now) {
        return only(quarter(THEN).state(measure, then), quarter(NOW).state(measure, now));
    }

    private static long[] of(long... partAndWhole) {
        return partAndWhole;
    }

    @Test
    @DisplayName("call a change of events clear if chance does not explain it")
    void events() {
        ReportFinding up = pair(EVENTS, of(200), of(360));
        assertThat(up.kind()).isEqualTo(Kind.EVENTS);
        assertThat(up.span()).isEqualTo(Span.QUARTER);
        assertThat(up.better()).isEqualTo(Better.NEITHER);
        assertThat(up.change().verdict()).isEqualTo(Verdict.CLEARLY_UP);
        assertThat(up.isClear()).isTrue();
        // The first quarter has 90 days, the second 91.
        assertThat(up.change().effect().orElseThrow().value())
                .isCloseTo(1.8 * 90 / 91, within(1e-9));
        ReportFinding none = pair(EVENTS, of(200), of(220));
        assertThat(none.change().verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
        assertThat(none.isClear()).isFalse();
    }

    @Test
    @DisplayName("compare a share as a share, however its count changed")
    void shares() {
        ReportFinding share = pair(SHARE, of(400, 1000), of(800, 2000));
        assertThat(share.kind()).isEqualTo(Kind.SHARE);
        assertThat(share.better()).isEqualTo(Better.UP);
        assertThat(share.change().verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
        assertThat(share.change().difference()).hasValue(0);
        assertThat(pair(SHARE, of(400, 1000), of(400, 700)).change().verdict())
                .isEqualTo(Verdict.CLEARLY_UP);
    }

    @Test
    @DisplayName("compare a rate by its base")
    void rates() {
        ReportFinding rate = pair(RATE, of(100, 10_000), of(200, 20_000));
        assertThat(rate.kind()).isEqualTo(Kind.EVENTS);
        assertThat(rate.change().verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
        assertThat(rate.change().effect().orElseThrow().value()).isCloseTo(1, within(1e-9));
    }

    @Test
    @DisplayName("give the difference of unduplicated counts and never call it clear")
    void unduplicated() {
        ReportFinding finding = pair(UNDUPLICATED, of(100), of(900));
        assertThat(finding.kind()).isEqualTo(Kind.DIFFERENCE);
        assertThat(finding.change().reason()).contains(Reason.UNDUPLICATED);
        assertThat(finding.change().difference()).hasValue(800);
        assertThat(finding.isClear()).isFalse();
    }

    @Test
    @DisplayName("compare nothing with a withheld figure")
    void withheld() {
        for (String measure : List.of(EVENTS, SHARE, UNDUPLICATED, RATE)) {
            ReportFinding finding = pair(measure, of(), of(400, 1000));
            assertThat(finding.change().reason()).as(measure).contains(Reason.WITHHELD);
            assertThat(finding.change().difference()).as(measure).isEmpty();
        }
        assertThat(pair(SHARE, of(400), of(400, 1000)).change().reason()).contains(Reason.NO_DATA);
    }

    @Test
    @DisplayName("compare with the quarter before, with a year ago, and over eight quarters")
    void spans() {
        List<PublishedQuarters> quarters = new ArrayList<>();
        long[] screened = {6100, 6150, 6210, 6250, 6300, 6350, 6410, 6460};
        String[] periods = {
            "2024Q3", "2024Q4", "2025Q1", "2025Q2", "2025Q3", "2025Q4", "2026Q1", "2026Q2"
        };
        for (int t = 0; t < periods.length; t++) {
            quarters.add(quarter(periods[t]).state(SHARE, screened[t], 10_000));
        }
        List<ReportFinding> found = findings(quarters.toArray(PublishedQuarters[]::new));
        assertThat(found)
                .extracting(ReportFinding::span)
                .containsExactly(Span.QUARTER, Span.YEAR, Span.TREND);
        assertThat(found)
                .extracting(finding -> finding.from().period().toString())
                .containsExactly("2026Q1", "2025Q2", "2024Q3");
        assertThat(found)
                .extracting(finding -> finding.change().verdict())
                .containsExactly(
                        Verdict.NO_CLEAR_CHANGE, Verdict.NO_CLEAR_CHANGE, Verdict.CLEARLY_UP);
        assertThat(found.get(2).change().effect().orElseThrow().value())
                .isCloseTo(0.0051, within(1e-4));
        quarters.subList(1, 3).clear();
        found = findings(quarters.toArray(PublishedQuarters[]::new));
        assertThat(found).hasSize(3);
        assertThat(found.get(2).change().effect().orElseThrow().value())
                .as("a line past two quarters that are not published")
                .isCloseTo(0.0051, within(1e-4));
        quarters.remove(1);
        assertThat(findings(quarters.toArray(PublishedQuarters[]::new)))
                .as("a trend of five quarters")
                .extracting(ReportFinding::span)
                .doesNotContain(Span.TREND);
    }

    @Test
    @DisplayName("are in the catalogue’s order")
    void order() {
        assertThat(
                        findings(
                                quarter(THEN)
                                        .state(RATE, 100, 10_000)
                                        .state(SHARE, 4, 9)
                                        .state(EVENTS, 90),
                                quarter(NOW)
                                        .state(EVENTS, 99)
                                        .state(SHARE, 5, 9)
                                        .state(RATE, 120, 10_000)))
                .extracting(finding -> finding.measure().code())
                .containsExactly(SHARE, EVENTS, RATE);
    }

    @Test
    @DisplayName("are corrected for all changes that a report may tell")
    void corrected() {
        // By itself, p is 0.03; among all that may be told, it is chance.
        ReportFinding finding = pair(EVENTS, of(100), of(135));
        assertThat(finding.isClear()).isFalse();
        assertThat(finding.change().probability().orElseThrow()).isEqualTo(1);
    }

    @Test
    @DisplayName("omit a measure that only one quarter has, and yearly tables")
    void missing() {
        assertThat(findings(quarter(THEN).state(EVENTS, 100), quarter(NOW).state(SHARE, 4, 9)))
                .isEmpty();
        assertThat(findings(quarter(NOW).state(EVENTS, 100))).isEmpty();
        assertThatThrownBy(() -> findings(quarter(NOW), quarter(THEN)))
                .isInstanceOf(IllegalArgumentException.class);
        PublishedQuarter yearly =
                new PublishedQuarter(
                        quarter(NOW).build().period(),
                        PublishedQuarters.ALL,
                        Map.of(
                                EVENTS + ".STATE.TOTAL.FY",
                                List.of(
                                        quarter(NOW)
                                                .state(EVENTS, 9)
                                                .build()
                                                .state(EVENTS)
                                                .orElseThrow())));
        assertThat(yearly.state(EVENTS)).isEmpty();
    }

    @Test
    @DisplayName("take the kind of each measure from the catalogue’s columns")
    void kinds() {
        Map<Kind, List<Measure>> measures =
                CATALOG.measures().stream()
                        .filter(m -> m.publication().stateTotal() == Level.Q)
                        .collect(
                                Collectors.groupingBy(Kind::of, TreeMap::new, Collectors.toList()));
        assertThat(measures.get(Kind.EVENTS))
                .allMatch(m -> m.countySum().equals("DISJOINT") && m.additiveOverTime());
        assertThat(measures.get(Kind.SHARE)).allMatch(m -> m.denominator().isPresent());
        assertThat(measures.keySet()).containsExactly(Kind.values());
    }

    @Test
    @DisplayName("are defined for every measure with a quarterly total but the complement of one")
    void definitions() {
        assertThat(ChangeDefinitions.builtIn().measures())
                .containsExactlyInAnyOrderElementsOf(
                        CATALOG.measures().stream()
                                .filter(m -> m.publication().stateTotal() == Level.Q)
                                .map(Measure::code)
                                .filter(code -> !code.equals("PL-03"))
                                .toList());
    }
}
