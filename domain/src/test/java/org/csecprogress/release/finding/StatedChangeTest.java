package org.csecprogress.release.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.release.finding.PublishedQuarters.quarter;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.release.finding.StatedChange.Basis;
import org.csecprogress.release.finding.StatedChange.Outcome;
import org.csecprogress.release.finding.StatedChange.Unit;
import org.csecprogress.statistics.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The figures that a report states of a change")
class StatedChangeTest {
    private static final String THEN = "2026Q1";
    private static final String NOW = "2026Q2";
    private static final String NORTE = "08";
    private static final String OTHER = "19";

    private static StatedChange change(String measure, PublishedQuarters... quarters) {
        return ReportFindings.of(
                        Catalogs.builtIn().version(1),
                        Counties.builtIn(),
                        ChangeDefinitions.builtIn(),
                        Stream.of(quarters).map(PublishedQuarters::build).toList())
                .stream()
                .filter(found -> found.measure().code().equals(measure))
                .findFirst()
                .map(StatedChange::new)
                .orElseThrow();
    }

    private static StatedChange change(String measure, long[] then, long[] now) {
        return change(
                measure, quarter(THEN).state(measure, then), quarter(NOW).state(measure, now));
    }

    private static long[] of(long... partAndWhole) {
        return partAndWhole;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    @DisplayName("of the same counties are both totals, and their difference in their own unit")
    void all() {
        StatedChange events = change("VC-08", of(200), of(360));
        assertThat(events.outcome()).isEqualTo(Outcome.CLEARLY_UP);
        assertThat(events.basis()).isEqualTo(Basis.ALL);
        assertThat(events.unit()).isEqualTo(Unit.COUNT);
        assertThat(events.difference()).contains(number("160"));
        assertThat(events.matchedFirst()).isEmpty();
        StatedChange share = change("ID-04", of(400, 1000), of(801, 2000));
        assertThat(share.outcome()).isEqualTo(Outcome.NO_CLEAR_CHANGE);
        assertThat(share.unit()).isEqualTo(Unit.PERCENT);
        // 40.05 is 0.05 more than 40, and is rounded once.
        assertThat(share.difference()).contains(number("0.1"));
        StatedChange down = change("ID-04", of(700, 1000), of(500, 1000));
        assertThat(down.outcome()).isEqualTo(Outcome.CLEARLY_DOWN);
        assertThat(down.difference()).contains(number("-20.0"));
        assertThat(change("PL-06", of(100, 10_000), of(200, 20_000)).unit()).isEqualTo(Unit.RATE);
    }

    @Test
    @DisplayName("of fewer counties are their own, where the change is clear")
    void matched() {
        StatedChange clear = without(7770);
        assertThat(clear.outcome()).isEqualTo(Outcome.CLEARLY_UP);
        assertThat(clear.basis()).isEqualTo(Basis.MATCHED);
        assertThat(clear.matchedFirst()).contains(number("72.8"));
        assertThat(clear.matchedLast()).contains(number("77.7"));
        // 77.700 less 72.801
        assertThat(clear.difference()).contains(number("4.9"));
        StatedChange unclear = without(7290);
        assertThat(unclear.outcome()).isEqualTo(Outcome.NO_CLEAR_CHANGE);
        assertThat(unclear.basis()).isEqualTo(Basis.MATCHED);
        assertThat(unclear.partly()).isPresent();
        assertThat(unclear.matchedFirst()).isEmpty();
        assertThat(unclear.matchedLast()).isEmpty();
        assertThat(unclear.difference()).isEmpty();
    }

    /** Returns a change of a share in which Del Norte reported in the first quarter only. */
    private static StatedChange without(long now) {
        return change(
                "TR-02",
                quarter(THEN)
                        .state("TR-02", 7280, 10_000)
                        .counties("TR-02", Map.of(NORTE, new long[] {5, 7})),
                quarter(NOW)
                        .without(NORTE)
                        .state("TR-02", now, 10_000)
                        .counties("TR-02", Map.of()));
    }

    @Test
    @DisplayName("are only the outcome, where it holds whatever a county filed")
    void bounded() {
        StatedChange clear =
                change(
                        "VC-08",
                        quarter(THEN)
                                .state("VC-08", 2000)
                                .counties(
                                        "VC-08",
                                        Map.of(NORTE, new long[0], OTHER, new long[] {1600})),
                        quarter(NOW)
                                .without(NORTE)
                                .state("VC-08", 2600)
                                .counties("VC-08", Map.of(OTHER, new long[] {2600})));
        assertThat(clear.outcome()).isEqualTo(Outcome.CLEARLY_UP);
        assertThat(clear.basis()).isEqualTo(Basis.BOUNDED);
        assertThat(clear.difference()).isEmpty();
        assertThat(clear.matchedLast()).isEmpty();
    }

    @Test
    @DisplayName("are nothing, where nothing is compared")
    void none() {
        StatedChange withheld = change("VC-08", of(), of(360));
        assertThat(withheld.outcome()).isEqualTo(Outcome.NOT_COMPARED);
        assertThat(withheld.basis()).isEqualTo(Basis.NONE);
        assertThat(withheld.reason()).contains(Reason.WITHHELD);
        assertThat(withheld.difference()).isEmpty();
        assertThat(withheld.compared()).isEmpty();
        // 7 are left without Del Norte, which is why even the match is not told.
        StatedChange small =
                change(
                        "VC-08",
                        quarter(THEN)
                                .state("VC-08", 40)
                                .counties("VC-08", Map.of(NORTE, new long[] {33})),
                        quarter(NOW).without(NORTE).state("VC-08", 30).counties("VC-08", Map.of()));
        assertThat(small.basis()).isEqualTo(Basis.NONE);
        assertThat(small.difference()).isEmpty();
        assertThat(small.compared()).isEmpty();
    }

    @Test
    @DisplayName("of unduplicated counts are the difference, without a test")
    void unduplicated() {
        StatedChange difference = change("VC-06", of(100), of(90));
        assertThat(difference.outcome()).isEqualTo(Outcome.NOT_TESTED);
        assertThat(difference.reason()).contains(Reason.UNDUPLICATED);
        assertThat(difference.basis()).isEqualTo(Basis.ALL);
        assertThat(difference.difference()).contains(number("-10"));
    }
}
