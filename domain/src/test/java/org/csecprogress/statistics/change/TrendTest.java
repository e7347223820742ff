package org.csecprogress.statistics.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.csecprogress.statistics.Estimate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Compares trends with those of R 4.5.0: {@code prop.trend.test}, {@code lm} and {@code glm}. */
@DisplayName("A trend")
class TrendTest {
    private static final double[] DAYS = {92, 92, 90, 91, 92, 92, 90, 91};
    private static final int[] EIGHT = {0, 1, 2, 3, 4, 5, 6, 7};

    private static double effect(TestOutcome outcome) {
        return outcome.effect().map(Estimate::value).orElseThrow();
    }

    @Test
    @DisplayName("of shares is that of Cochran and Armitage")
    void shares() {
        TestOutcome many =
                CochranArmitage.of(
                        new long[] {612, 640, 655, 630, 671, 668, 690, 702},
                        new long[] {1003, 1021, 1040, 1008, 1055, 1049, 1071, 1090},
                        EIGHT);
        assertThat(many.probability()).isCloseTo(0.0668165864993, within(1e-10));
        assertThat(effect(many)).isCloseTo(0.00421889669949, within(1e-12));
        assertThat(many.difference()).isCloseTo(702 / 1090.0 - 612 / 1003.0, within(1e-12));
        TestOutcome few =
                CochranArmitage.of(
                        new long[] {3, 0, 5, 2, 4, 6, 5, 9},
                        new long[] {40, 38, 44, 41, 39, 45, 43, 42},
                        EIGHT);
        assertThat(few.probability()).isCloseTo(0.00709180923288, within(1e-10));
        assertThat(effect(few)).isCloseTo(0.0196276458666, within(1e-12));
        assertThat(few.direction()).isPositive();
    }

    @Test
    @DisplayName("of shares that are all the same is none")
    void sameShares() {
        TestOutcome all =
                CochranArmitage.of(new long[] {5, 5, 5}, new long[] {5, 5, 5}, new int[] {0, 1, 2});
        assertThat(all.probability()).isEqualTo(1);
        assertThat(all.effect()).isEmpty();
    }

    @Test
    @DisplayName("of events is that of a Poisson regression")
    void events() {
        TestOutcome chance =
                PoissonTrend.of(new long[] {210, 225, 190, 240, 251, 238, 262, 270}, DAYS, EIGHT);
        assertThat(Math.log(effect(chance))).isCloseTo(0.0397276946412, within(1e-9));
        // φ is 0.992 and counts as 1.
        assertThat(chance.probability()).isCloseTo(0.0075871512613, within(1e-9));
        TestOutcome less =
                PoissonTrend.of(new long[] {100, 103, 107, 109, 113, 116, 120, 123}, DAYS, EIGHT);
        assertThat(less.probability()).isCloseTo(0.0790856430650, within(1e-9));
    }

    @Test
    @DisplayName("of events that vary beyond chance is less sure")
    void overDispersion() {
        TestOutcome outcome =
                PoissonTrend.of(new long[] {12, 40, 9, 38, 11, 52, 14, 60}, DAYS, EIGHT);
        assertThat(Math.log(effect(outcome))).isCloseTo(0.127711409577, within(1e-9));
        assertThat(outcome.probability()).isCloseTo(0.2644696676309, within(1e-9));
        assertThat(outcome.effect().orElseThrow().interval().contains(1)).isTrue();
    }

    @Test
    @DisplayName("of a few events is found, too")
    void fewEvents() {
        double[] days = {91, 91, 91, 91, 91, 91, 91, 91};
        TestOutcome outcome = PoissonTrend.of(new long[] {0, 3, 1, 0, 2, 5, 1, 4}, days, EIGHT);
        assertThat(Math.log(effect(outcome))).isCloseTo(0.198466748425, within(1e-9));
        assertThat(outcome.probability()).isCloseTo(0.232608718232, within(1e-9));
    }

    @Test
    @DisplayName("of events is none where a line has no end")
    void noLine() {
        for (long[] events : new long[][] {{0, 0, 0, 0}, {0, 0, 0, 7}, {7, 0, 0, 0}}) {
            TestOutcome outcome =
                    PoissonTrend.of(events, new double[] {91, 91, 91, 91}, new int[] {0, 1, 2, 3});
            assertThat(outcome.probability()).isEqualTo(1);
            assertThat(outcome.effect()).isEmpty();
        }
    }

    @Test
    @DisplayName("takes a period that is not known as a gap in time")
    void gap() {
        int[] times = {0, 1, 2, 5, 6, 7};
        TestOutcome shares =
                CochranArmitage.of(
                        new long[] {612, 640, 655, 668, 690, 702},
                        new long[] {1003, 1021, 1040, 1049, 1071, 1090},
                        times);
        assertThat(shares.probability()).isCloseTo(0.0740614805221, within(1e-10));
        assertThat(effect(shares)).isCloseTo(0.00413511591420, within(1e-12));
        double[] days = {92, 92, 90, 92, 90, 91};
        TestOutcome events =
                PoissonTrend.of(new long[] {210, 225, 190, 238, 262, 270}, days, times);
        assertThat(Math.log(effect(events))).isCloseTo(0.0403251394863, within(1e-9));
        assertThat(events.probability()).isCloseTo(0.0234628456411, within(1e-9));
    }
}
