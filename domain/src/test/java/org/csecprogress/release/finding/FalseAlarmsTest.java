package org.csecprogress.release.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.finding.ReportFinding.Kind;
import org.csecprogress.statistics.change.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Simulates releases with a fixed seed: of chance alone, and with a change planted in them. */
@DisplayName("Of simulated releases with eight quarters")
class FalseAlarmsTest {
    private static final Catalog CATALOG = Catalogs.builtIn().version(1);
    private static final ReportingPeriod FIRST = ReportingPeriod.of("2024Q3");
    private static final int QUARTERS = 8;
    private static final int RELEASES = 200;
    private static final int FEW = 40;
    private static final String PLANTED = "TR-02";

    private static final int WORKERS = 9_000;

    /** Sizes of wholes and of counts of events, as they are in one state. */
    private static final int[] WHOLES = {250, 1_200, 9_000, 40_000};

    private static final int[] EVENTS = {15, 90, 450, 2_500};

    /** Returns the true share or the factor of a mean in a quarter. */
    private interface Truth extends BiFunction<Measure, Integer, Double> {}

    private static List<ReportFinding> release(
            Random random, Truth truth, BiConsumer<PublishedQuarters, Integer> first) {
        List<PublishedQuarters> quarters = new ArrayList<>();
        for (int t = 0; t < QUARTERS; t++) {
            PublishedQuarters quarter = PublishedQuarters.quarter(FIRST.plus(t).toString());
            first.accept(quarter, t);
            int size = 0;
            for (Measure measure : CATALOG.measures()) {
                if (measure.publication().stateTotal() == Level.Q) {
                    figure(quarter, measure, size++, truth.apply(measure, t), random);
                }
            }
            quarters.add(quarter);
        }
        return ReportFindings.of(
                CATALOG,
                Counties.builtIn(),
                ChangeDefinitions.builtIn(),
                quarters.stream().map(PublishedQuarters::build).toList());
    }

    private static void figure(
            PublishedQuarters quarter, Measure measure, int size, double truth, Random random) {
        int whole = measure.code().equals(PLANTED) ? WORKERS : WHOLES[size % WHOLES.length];
        if (Kind.of(measure) == Kind.SHARE) {
            quarter.state(measure.code(), binomial(whole, truth, random), whole);
        } else {
            long count = poisson(EVENTS[size % EVENTS.length] * truth * 2, random);
            quarter.state(measure.code(), count, 50_000);
        }
    }

    private static long binomial(int whole, double share, Random random) {
        return BinomialDistribution.of(whole, share)
                .inverseCumulativeProbability(random.nextDouble());
    }

    private static long poisson(double mean, Random random) {
        return PoissonDistribution.of(mean).inverseCumulativeProbability(random.nextDouble());
    }

    /** Returns how many releases call the trend or another change of a measure clear. */
    private static long found(Truth truth, Span span, Verdict verdict) {
        Random random = new Random(5);
        long found = 0;
        for (int i = 0; i < FEW; i++) {
            found +=
                    release(random, truth, (quarter, t) -> {}).stream()
                            .filter(f -> f.measure().code().equals(PLANTED))
                            .filter(f -> f.span() == span && f.change().verdict() == verdict)
                            .count();
        }
        return found;
    }

    @Test
    @DisplayName("at most 5 in 100 call chance a change")
    void chance() {
        Random random = new Random(3);
        int alarms = 0;
        for (int i = 0; i < RELEASES; i++) {
            boolean any =
                    release(random, (measure, t) -> 0.5, (quarter, t) -> {}).stream()
                            .anyMatch(ReportFinding::isClear);
            alarms += any ? 1 : 0;
        }
        assertThat(alarms).as("of %d releases", RELEASES).isLessThanOrEqualTo(RELEASES / 20);
    }

    @Test
    @DisplayName("all tell a step in the last quarter, up or down")
    void step() {
        for (double step : new double[] {0.06, -0.06}) {
            Truth truth =
                    (measure, t) ->
                            0.5 + (t == QUARTERS - 1 && measure.code().equals(PLANTED) ? step : 0);
            Verdict verdict = step > 0 ? Verdict.CLEARLY_UP : Verdict.CLEARLY_DOWN;
            assertThat(found(truth, Span.QUARTER, verdict)).isEqualTo(FEW);
            assertThat(found(truth, Span.YEAR, verdict)).isEqualTo(FEW);
        }
    }

    @Test
    @DisplayName("all tell a slow trend that no two quarters show")
    void trend() {
        Truth truth = (measure, t) -> 0.5 + (measure.code().equals(PLANTED) ? 0.008 * t : 0);
        assertThat(found(truth, Span.TREND, Verdict.CLEARLY_UP)).isEqualTo(FEW);
        assertThat(found(truth, Span.QUARTER, Verdict.NO_CLEAR_CHANGE))
                .isGreaterThan(FEW * 9L / 10);
    }

    @Test
    @DisplayName("all tell a step although a county with seven workers is missing")
    void missingCounty() {
        Random random = new Random(9);
        Truth truth = (measure, t) -> t == QUARTERS - 1 ? 0.56 : 0.5;
        BiConsumer<PublishedQuarters, Integer> withoutOne =
                (quarter, t) -> {
                    boolean missing = t == QUARTERS - 1;
                    quarter.without(missing ? new String[] {"08"} : new String[0])
                            .counties(
                                    PLANTED, missing ? Map.of() : Map.of("08", new long[] {5, 7}));
                };
        for (int i = 0; i < FEW; i++) {
            assertThat(release(random, truth, withoutOne))
                    .filteredOn(f -> f.measure().code().equals(PLANTED))
                    .filteredOn(f -> f.span() == Span.QUARTER)
                    .allMatch(f -> !f.matched().orElseThrow().isWhole())
                    .extracting(f -> f.change().verdict())
                    .containsExactly(Verdict.CLEARLY_UP);
        }
    }
}
