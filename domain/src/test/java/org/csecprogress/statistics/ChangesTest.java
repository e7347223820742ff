package org.csecprogress.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.csecprogress.statistics.Published.count;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.csecprogress.statistics.distribution.Holm;
import org.csecprogress.statistics.distribution.Interval;
import org.csecprogress.statistics.distribution.PoissonTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Label("A change")
class ChangesTest {
    private static Comparison events(long before, long after) {
        return new Comparison.Events(count(before), 90, count(after), 90, true);
    }

    private static Change only(Comparison comparison) {
        return Changes.of(List.of(comparison)).get(0);
    }

    @Test
    @DisplayName("of events is clear if chance alone seldom makes one so large")
    void clear() {
        Change up = only(events(100, 160));
        assertThat(up.verdict()).isEqualTo(Verdict.CLEARLY_UP);
        assertThat(up.difference()).hasValue(60);
        assertThat(up.effect().orElseThrow().value()).isCloseTo(1.6, within(1e-12));
        assertThat(only(events(160, 100)).verdict()).isEqualTo(Verdict.CLEARLY_DOWN);
        assertThat(only(events(100, 120)).verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
        assertThat(only(events(0, 0)).verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
    }

    @Test
    @DisplayName("of events is judged by the number of days")
    void exposures() {
        Comparison longer = new Comparison.Events(count(900), 90, count(1100), 110, true);
        assertThat(only(longer).probability().orElseThrow()).isGreaterThan(0.99);
        Comparison fewerADay = new Comparison.Events(count(1000), 90, count(1000), 120, true);
        assertThat(only(fewerADay).verdict()).isEqualTo(Verdict.CLEARLY_DOWN);
        assertThat(only(fewerADay).difference()).hasValue(0);
        Comparison moreInAll = new Comparison.Events(count(1000), 90, count(1100), 150, true);
        assertThat(only(moreInAll).verdict()).isEqualTo(Verdict.CLEARLY_DOWN);
        assertThat(only(moreInAll).difference()).hasValue(100);
        Comparison none = new Comparison.Events(count(1), 0, count(1), 90, true);
        assertThat(only(none).reason()).contains(Reason.NO_POPULATION);
    }

    @Test
    @DisplayName("of events takes twice the smaller tail of the exact test")
    void twoSided() {
        // All of 10 events are in the later of two equal periods: 2 × (1/2)^10.
        assertThat(PoissonTest.probability(0, 1, 10, 1)).isCloseTo(2.0 / 1024, within(1e-12));
        assertThat(PoissonTest.probability(5, 1, 5, 1)).isEqualTo(1);
        assertThat(PoissonTest.probability(0, 1, 0, 7)).isEqualTo(1);
    }

    @Test
    @DisplayName("of a share is clear if Newcombe’s interval excludes 0")
    void shares() {
        Change up = only(new Comparison.OfShares(count(48), count(80), count(56), count(70), true));
        assertThat(up.verdict()).isEqualTo(Verdict.CLEARLY_UP);
        assertThat(up.difference().orElseThrow()).isCloseTo(0.2, within(1e-12));
        assertThat(up.effect().orElseThrow().interval().lower()).isCloseTo(0.0524, within(5e-5));
        Change none = only(new Comparison.OfShares(count(0), count(29), count(5), count(56), true));
        assertThat(none.verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
        Change same = only(new Comparison.OfShares(count(4), count(8), count(40), count(80), true));
        assertThat(same.probability()).hasValue(1);
    }

    @Test
    @DisplayName("of a share needs two shares")
    void noShare() {
        var nothing = new Comparison.OfShares(count(0), count(0), count(5), count(56), true);
        assertThat(only(nothing).reason()).contains(Reason.NOTHING_COUNTED);
        var more = new Comparison.OfShares(count(5), count(56), count(57), count(56), true);
        assertThat(only(more).reason()).contains(Reason.NOT_A_SHARE);
    }

    @Test
    @DisplayName("of unduplicated counts is given but never called clear")
    void unduplicated() {
        Change change = only(new Comparison.Unduplicated(count(100), count(900), true));
        assertThat(change.verdict()).isEqualTo(Verdict.NOT_COMPARED);
        assertThat(change.reason()).contains(Reason.UNDUPLICATED);
        assertThat(change.difference()).hasValue(800);
        assertThat(change.probability()).isEmpty();
    }

    @Test
    @DisplayName("between different counties is not given at all")
    void otherCounties() {
        for (Comparison comparison :
                List.of(
                        new Comparison.Events(count(100), 90, count(900), 90, false),
                        new Comparison.Unduplicated(count(100), count(900), false))) {
            Change change = only(comparison);
            assertThat(change.verdict()).isEqualTo(Verdict.NOT_COMPARED);
            assertThat(change.reason()).contains(Reason.COUNTIES_DIFFER);
            assertThat(change.difference()).isEmpty();
            assertThat(change.effect()).isEmpty();
        }
    }

    @Test
    @DisplayName("that is clear in one test need not be clear among many")
    void corrected() {
        Comparison near = events(100, 132);
        assertThat(only(near).verdict()).isEqualTo(Verdict.CLEARLY_UP);
        List<Change> among = Changes.of(List.of(near, events(50, 50), events(70, 71)));
        assertThat(among).extracting(Change::verdict).containsOnly(Verdict.NO_CLEAR_CHANGE);
        Comparison far = events(100, 200);
        assertThat(Changes.of(List.of(events(50, 50), far, near)))
                .extracting(Change::verdict)
                .containsExactly(
                        Verdict.NO_CLEAR_CHANGE, Verdict.CLEARLY_UP, Verdict.NO_CLEAR_CHANGE);
    }

    @Test
    @DisplayName("needs a reason or a probability")
    void grounds() {
        assertThatThrownBy(
                        () ->
                                new Change(
                                        Verdict.CLEARLY_UP,
                                        Optional.of(Reason.WITHHELD),
                                        OptionalDouble.empty(),
                                        Optional.empty(),
                                        OptionalDouble.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("is corrected as in Holm’s procedure")
    void holm() {
        assertThat(Holm.adjusted(new double[] {0.01, 0.04, 0.03}))
                .containsExactly(new double[] {0.03, 0.06, 0.06}, within(1e-12));
        assertThat(Holm.adjusted(new double[] {0.9, 0.8})).containsExactly(1, 1);
        assertThat(Holm.adjusted(new double[0])).isEmpty();
    }

    @Property
    @Label("is at most as clear as in one test, and the order of tests stays")
    void holmKeepsOrder(
            @ForAll @Size(min = 1, max = 40)
                    List<@DoubleRange(min = 0, max = 1) Double> probabilities) {
        double[] raw = probabilities.stream().mapToDouble(Double::doubleValue).toArray();
        double[] adjusted = Holm.adjusted(raw);
        double least = Collections.min(probabilities);
        for (int i = 0; i < raw.length; i++) {
            assertThat(adjusted[i]).isBetween(raw[i], 1.0);
            for (int j = 0; j < raw.length; j++) {
                assertThat(raw[i] < raw[j] && adjusted[i] > adjusted[j]).isFalse();
            }
            if (raw[i] == least) {
                assertThat(adjusted[i]).isEqualTo(Math.min(1, raw.length * least));
            }
        }
    }

    @Property
    @Label("never contradicts the exact interval of its ratio")
    void testAndInterval(
            @ForAll @LongRange(min = 1, max = 5_000) long before,
            @ForAll @LongRange(min = 0, max = 5_000) long after) {
        boolean clear = PoissonTest.probability(before, 1, after, 1) < Interval.ALPHA;
        assertThat(RateRatio.exact(after, before).contains(1)).isEqualTo(!clear);
    }

    @Property
    @Label("is clearer the larger it is")
    void monotone(
            @ForAll @LongRange(min = 0, max = 2_000) long before,
            @ForAll @LongRange(min = 0, max = 2_000) long more) {
        double large = PoissonTest.probability(before, 90, before + more + 1, 92);
        double larger = PoissonTest.probability(before, 90, before + more + 60, 92);
        boolean up = (before + more + 1) / 92.0 > before / 90.0;
        assertThat(!up || larger <= large).isTrue();
        assertThat(large).isBetween(0.0, 1.0);
    }
}
