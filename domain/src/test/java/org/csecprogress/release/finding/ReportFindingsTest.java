package org.csecprogress.release.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.finding.ReportFinding.Kind;
import org.csecprogress.statistics.Reason;
import org.csecprogress.statistics.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Findings of a report")
class ReportFindingsTest {
    private static final Catalog CATALOG = Catalogs.builtIn().version(1);
    private static final ReportingPeriod THEN = ReportingPeriod.of("2026Q1");
    private static final ReportingPeriod NOW = ReportingPeriod.of("2026Q2");
    private static final Set<CountyCode> ALL =
            Counties.builtIn().all().stream().map(County::code).collect(Collectors.toSet());

    private static final String EVENTS = "VC-08";
    private static final String SHARE = "ID-04";
    private static final String UNDUPLICATED = "VC-06";
    private static final String RATE = "PL-06";

    /** Returns a row with a count, a share if a whole is given, or a withheld value. */
    private static ReleaseRow row(
            ReportingPeriod period, String measure, int counties, long... partAndWhole) {
        boolean withheld = partAndWhole.length == 0;
        boolean part = partAndWhole.length == 2;
        return new ReleaseRow(
                period,
                "STATE",
                measure,
                "TOTAL",
                "TOTAL",
                withheld ? Optional.empty() : Optional.of(BigDecimal.valueOf(partAndWhole[0])),
                withheld ? Set.of(Annotation.WITHHELD) : Set.of(),
                part ? OptionalLong.of(partAndWhole[0]) : OptionalLong.empty(),
                part ? OptionalLong.of(partAndWhole[1]) : OptionalLong.empty(),
                counties);
    }

    private static PublishedQuarter quarter(Set<CountyCode> reporting, ReleaseRow... rows) {
        List<ReleaseTable> tables = new ArrayList<>();
        for (ReleaseRow row : rows) {
            tables.add(table(row, "Q"));
        }
        return new PublishedQuarter(rows[0].period(), reporting, tables);
    }

    private static ReleaseTable table(ReleaseRow row, String level) {
        return new ReleaseTable(
                row.measure() + ".STATE.TOTAL." + level,
                row.measure(),
                "TOTAL",
                CATALOG.measure(row.measure()).name(),
                List.of(row));
    }

    private static List<ReportFinding> findings(PublishedQuarter then, PublishedQuarter now) {
        return ReportFindings.of(CATALOG, then, now);
    }

    private static ReportFinding only(ReleaseRow from, ReleaseRow to) {
        List<ReportFinding> findings = findings(quarter(ALL, from), quarter(ALL, to));
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    @Test
    @DisplayName("call a change of events clear if chance does not explain it")
    void events() {
        ReportFinding up = only(row(THEN, EVENTS, 58, 100), row(NOW, EVENTS, 58, 180));
        assertThat(up.kind()).isEqualTo(Kind.EVENTS);
        assertThat(up.change().verdict()).isEqualTo(Verdict.CLEARLY_UP);
        assertThat(up.isClear()).isTrue();
        // The first quarter has 90 days, the second 91.
        assertThat(up.change().effect().orElseThrow().value())
                .isCloseTo(1.8 * 90 / 91, within(1e-9));
        ReportFinding none = only(row(THEN, EVENTS, 58, 100), row(NOW, EVENTS, 58, 110));
        assertThat(none.change().verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
        assertThat(none.isClear()).isFalse();
    }

    @Test
    @DisplayName("compare a share as a share, however its count changed")
    void shares() {
        ReportFinding share = only(row(THEN, SHARE, 58, 400, 1000), row(NOW, SHARE, 58, 800, 2000));
        assertThat(share.kind()).isEqualTo(Kind.SHARE);
        assertThat(share.change().verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
        assertThat(share.change().difference()).hasValue(0);
        ReportFinding up = only(row(THEN, SHARE, 58, 400, 1000), row(NOW, SHARE, 58, 400, 700));
        assertThat(up.change().verdict()).isEqualTo(Verdict.CLEARLY_UP);
    }

    @Test
    @DisplayName("compare a rate by its base")
    void rates() {
        ReportFinding rate =
                only(row(THEN, RATE, 58, 100, 10_000), row(NOW, RATE, 58, 200, 20_000));
        assertThat(rate.kind()).isEqualTo(Kind.EVENTS);
        assertThat(rate.change().verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
        assertThat(rate.change().effect().orElseThrow().value()).isCloseTo(1, within(1e-9));
    }

    @Test
    @DisplayName("give the difference of unduplicated counts and never call it clear")
    void unduplicated() {
        ReportFinding finding =
                only(row(THEN, UNDUPLICATED, 58, 100), row(NOW, UNDUPLICATED, 58, 900));
        assertThat(finding.kind()).isEqualTo(Kind.DIFFERENCE);
        assertThat(finding.change().reason()).contains(Reason.UNDUPLICATED);
        assertThat(finding.change().difference()).hasValue(800);
        assertThat(finding.isClear()).isFalse();
    }

    @Test
    @DisplayName("compare nothing with a withheld figure")
    void withheld() {
        for (String measure : List.of(EVENTS, SHARE, UNDUPLICATED, RATE)) {
            ReportFinding finding = only(row(THEN, measure, 58), row(NOW, measure, 58, 400, 1000));
            assertThat(finding.change().reason()).as(measure).contains(Reason.WITHHELD);
            assertThat(finding.change().difference()).as(measure).isEmpty();
        }
        ReportFinding halfKnown = only(row(THEN, SHARE, 58, 400), row(NOW, SHARE, 58, 400, 1000));
        assertThat(halfKnown.change().reason()).contains(Reason.NO_DATA);
    }

    @Test
    @DisplayName("compare nothing if the counties differ, even if there are as many")
    void otherCounties() {
        Set<CountyCode> one = new HashSet<>(ALL);
        one.remove(new CountyCode("01"));
        Set<CountyCode> other = new HashSet<>(ALL);
        other.remove(new CountyCode("02"));
        ReleaseRow from = row(THEN, EVENTS, 57, 100);
        ReleaseRow to = row(NOW, EVENTS, 57, 180);
        ReportFinding differ = findings(quarter(one, from), quarter(other, to)).get(0);
        assertThat(differ.sameCounties()).isFalse();
        assertThat(differ.change().reason()).contains(Reason.COUNTIES_DIFFER);
        ReportFinding same = findings(quarter(one, from), quarter(one, to)).get(0);
        assertThat(same.sameCounties()).isTrue();
        assertThat(same.isClear()).isTrue();
        // All reported, but one did not answer this measure.
        assertThat(only(row(THEN, EVENTS, 58, 100), row(NOW, EVENTS, 57, 180)).change().reason())
                .contains(Reason.COUNTIES_DIFFER);
    }

    @Test
    @DisplayName("are in the catalogue’s order, for any order of the tables")
    void order() {
        ReleaseRow[] then = {
            row(THEN, RATE, 58, 100, 10_000), row(THEN, SHARE, 58, 4, 9), row(THEN, EVENTS, 58, 90)
        };
        ReleaseRow[] now = {
            row(NOW, EVENTS, 58, 99), row(NOW, SHARE, 58, 5, 9), row(NOW, RATE, 58, 120, 10_000)
        };
        List<ReportFinding> findings = findings(quarter(ALL, then), quarter(ALL, now));
        assertThat(findings)
                .extracting(finding -> finding.measure().code())
                .containsExactly(SHARE, EVENTS, RATE);
        Collections.reverse(Arrays.asList(now));
        assertThat(findings(quarter(ALL, then), quarter(ALL, now))).isEqualTo(findings);
    }

    @Test
    @DisplayName("correct for all tests of the release together")
    void corrected() {
        ReleaseRow from = row(THEN, EVENTS, 58, 100);
        ReleaseRow to = row(NOW, EVENTS, 58, 135);
        assertThat(only(from, to).isClear()).isTrue();
        List<ReportFinding> three =
                findings(
                        quarter(ALL, from, row(THEN, SHARE, 58, 40, 90), row(THEN, RATE, 58, 9, 9)),
                        quarter(ALL, to, row(NOW, SHARE, 58, 40, 90), row(NOW, RATE, 58, 9, 9)));
        assertThat(three).extracting(ReportFinding::isClear).containsOnly(false);
    }

    @Test
    @DisplayName("omit a measure that only one quarter has, and yearly tables")
    void missing() {
        PublishedQuarter then = quarter(ALL, row(THEN, EVENTS, 58, 100));
        PublishedQuarter now = quarter(ALL, row(NOW, SHARE, 58, 4, 9));
        assertThat(findings(then, now)).isEmpty();
        var yearly =
                new PublishedQuarter(NOW, ALL, List.of(table(row(NOW, EVENTS, 58, 700), "FY")));
        assertThat(findings(then, yearly)).isEmpty();
        assertThatThrownBy(() -> findings(now, then)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("take the kind of each measure from the catalogue’s columns")
    void kinds() {
        Map<Kind, List<Measure>> measures =
                CATALOG.measures().stream()
                        .collect(
                                Collectors.groupingBy(Kind::of, TreeMap::new, Collectors.toList()));
        assertThat(measures.get(Kind.EVENTS))
                .allMatch(m -> m.countySum().equals("DISJOINT") && m.additiveOverTime());
        assertThat(measures.get(Kind.SHARE)).allMatch(m -> m.denominator().isPresent());
        assertThat(measures.keySet()).containsExactly(Kind.values());
    }
}
