package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Expected values are from R 4: {@code prop.trend.test} and {@code glm} with log days. */
@DisplayName("The truth gate's tests for a trend")
class RecomputedTrendTest {
    /** R stops to fit a line when it gains less than a part in 10⁸. */
    private static final Offset<Double> EXACT = within(1e-9);

    private static final RecomputedTrend EIGHT = eight();
    private static final double[] DAYS = {92, 92, 90, 91, 92, 92, 90, 91};

    private static RecomputedTrend eight() {
        return new RecomputedTrend(IntStream.range(0, 8).asDoubleStream().toArray());
    }

    @Test
    @DisplayName("give R's probability for shares")
    void shares() {
        long[] parts = {612, 640, 655, 630, 671, 668, 690, 702};
        long[] wholes = {1003, 1021, 1040, 1008, 1055, 1049, 1071, 1090};
        RecomputedTested rise = EIGHT.shares(parts, wholes);
        assertThat(rise.probability()).isCloseTo(0.0668165864993, EXACT);
        assertThat(rise.direction()).isPositive();
    }

    @Test
    @DisplayName("give R's slope and probability for events that vary more than by chance")
    void dispersed() {
        long[] events = {12, 40, 9, 38, 11, 52, 14, 60};
        assertThat(EIGHT.slope(events, DAYS)).isCloseTo(0.127711409577, EXACT);
        assertThat(EIGHT.events(events, DAYS).probability()).isCloseTo(0.2644696676309, EXACT);
        assertThat(EIGHT.eventsByChance(events, DAYS).probability()).isLessThan(0.01);
    }

    @Test
    @DisplayName("take events that vary less than by chance as varying by chance")
    void even() {
        long[] events = {210, 225, 190, 240, 251, 238, 262, 270};
        assertThat(EIGHT.events(events, DAYS).probability()).isCloseTo(0.0075871512613, EXACT);
    }

    @Test
    @DisplayName("find nothing in shares or events that are always the same")
    void flat() {
        RecomputedTrend three = new RecomputedTrend(0, 1, 3);
        assertThat(three.shares(new long[] {5, 5, 5}, new long[] {9, 9, 9}).probability())
                .isCloseTo(1, EXACT);
        assertThat(three.events(new long[] {5, 5, 5}, 90, 90, 90).probability())
                .isCloseTo(1, within(1e-6));
        assertThat(three.events(new long[] {0, 0, 5}, 90, 90, 90).direction()).isZero();
    }

    @Test
    @DisplayName("give the tails of Student's distribution")
    void student() {
        assertThat(RecomputedTrend.student(2.776445105198, 4)).isCloseTo(0.05, EXACT);
        assertThat(RecomputedTrend.student(2.570581835636, 5)).isCloseTo(0.05, EXACT);
        assertThat(RecomputedTrend.student(2.446911851145, 6)).isCloseTo(0.05, EXACT);
    }

    @Test
    @DisplayName("count planned tests that were not made when they correct for their number")
    void planned() {
        double[] probabilities = {0.0009, 0.002};
        assertThat(Reckoning.clear(probabilities, 2)).containsExactly(true, true);
        assertThat(Reckoning.clear(probabilities, 50)).containsExactly(true, false);
        assertThat(Reckoning.clear(probabilities, 60)).containsExactly(false, false);
    }
}
