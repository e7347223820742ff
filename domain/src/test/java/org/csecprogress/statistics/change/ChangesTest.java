package org.csecprogress.statistics.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.csecprogress.statistics.Published;
import org.csecprogress.statistics.RateRatio;
import org.csecprogress.statistics.Reason;
import org.csecprogress.statistics.distribution.Holm;
import org.csecprogress.statistics.distribution.Interval;
import org.csecprogress.statistics.distribution.PoissonTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Label("A change")
class ChangesTest {
    private static CountRange count(long count) {
        return CountRange.of(Published.count(count));
    }

    private static Comparison events(long before, long after) {
        return events(before, 90, after, 90);
    }

    private static Comparison events(long before, double days, long after, double daysAfter) {
        return new EventSeries(
                        List.of(count(before), count(after)),
                        List.of(days, daysAfter),
                        List.of(0, 1))
                .compared();
    }

    private static Comparison shares(long... partsAndWholes) {
        List<CountRange> parts = new ArrayList<>();
        List<CountRange> others = new ArrayList<>();
        for (int i = 0; i < partsAndWholes.length; i += 2) {
            parts.add(count(partsAndWholes[i]));
            others.add(count(partsAndWholes[i + 1] - partsAndWholes[i]));
        }
        return new ShareSeries(parts, others, Times.first(parts.size())).compared();
    }

    private static List<Change> judged(Comparison... comparisons) {
        return Changes.of(Arrays.asList(comparisons), comparisons.length);
    }

    private static Change only(Comparison comparison) {
        return judged(comparison).get(0);
    }

    @Test
    @DisplayName("of events is clear if chance alone seldom makes one so large")
    void clear() {
        Change up = only(events(100, 160));
        assertThat(up.verdict()).isEqualTo(Verdict.CLEARLY_UP);
        assertThat(up.isClear()).isTrue();
        assertThat(up.difference()).hasValue(60);
        assertThat(up.effect().orElseThrow().value()).isCloseTo(1.6, within(1e-12));
        assertThat(only(events(160, 100)).verdict()).isEqualTo(Verdict.CLEARLY_DOWN);
        assertThat(only(events(100, 120)).verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
        assertThat(only(events(0, 0)).verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
        assertThat(only(events(0, 9)).effect()).isEmpty();
    }

    @Test
    @DisplayName("of events is judged by the number of days")
    void exposures() {
        Change longer = only(events(900, 90, 1100, 110));
        assertThat(longer.probability().orElseThrow()).isGreaterThan(0.99);
        Change fewerADay = only(events(1000, 90, 1000, 120));
        assertThat(fewerADay.verdict()).isEqualTo(Verdict.CLEARLY_DOWN);
        assertThat(fewerADay.difference()).hasValue(0);
        Change moreInAll = only(events(1000, 90, 1100, 150));
        assertThat(moreInAll.verdict()).isEqualTo(Verdict.CLEARLY_DOWN);
        assertThat(moreInAll.difference()).hasValue(100);
        assertThat(only(events(1, 0, 1, 90)).reason()).contains(Reason.NO_POPULATION);
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
        Change up = only(shares(48, 80, 56, 70));
        assertThat(up.verdict()).isEqualTo(Verdict.CLEARLY_UP);
        assertThat(up.difference().orElseThrow()).isCloseTo(0.2, within(1e-12));
        assertThat(up.effect().orElseThrow().interval().lower()).isCloseTo(0.0524, within(5e-5));
        assertThat(only(shares(0, 29, 5, 56)).verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
        assertThat(only(shares(4, 8, 40, 80)).probability()).hasValue(1);
        assertThat(only(shares(0, 0, 5, 56)).reason()).contains(Reason.NOTHING_COUNTED);
    }

    @Test
    @DisplayName("over more than two periods is a trend")
    void trends() {
        Change slow =
                only(shares(616, 1000, 620, 1000, 628, 1000, 640, 1000, 655, 1000, 669, 1000));
        assertThat(slow.verdict()).isEqualTo(Verdict.CLEARLY_UP);
        assertThat(slow.difference().orElseThrow()).isCloseTo(0.053, within(1e-12));
        List<CountRange> counts = new ArrayList<>();
        for (long count : new long[] {400, 380, 350, 340, 310, 300, 270, 260}) {
            counts.add(count(count));
        }
        Change falling =
                only(
                        new EventSeries(counts, Collections.nCopies(8, 91.0), Times.first(8))
                                .compared());
        assertThat(falling.verdict()).isEqualTo(Verdict.CLEARLY_DOWN);
        assertThat(falling.difference()).hasValue(-140);
    }

    @Test
    @DisplayName("of unduplicated counts is given but never called clear")
    void unduplicated() {
        Change change = only(new Comparison.Unduplicated(OptionalDouble.of(800)));
        assertThat(change.verdict()).isEqualTo(Verdict.NOT_COMPARED);
        assertThat(change.reason()).contains(Reason.UNDUPLICATED);
        assertThat(change.difference()).hasValue(800);
        assertThat(change.probability()).isEmpty();
    }

    @Test
    @DisplayName("that cannot be compared has a reason and nothing else")
    void silent() {
        Change change = only(new Comparison.Silent(Reason.COUNTIES_DIFFER));
        assertThat(change.verdict()).isEqualTo(Verdict.NOT_COMPARED);
        assertThat(change.reason()).contains(Reason.COUNTIES_DIFFER);
        assertThat(change.difference()).isEmpty();
        assertThat(change.effect()).isEmpty();
    }

    @Test
    @DisplayName("that is clear in one test need not be clear among many")
    void corrected() {
        Comparison near = events(100, 132);
        assertThat(only(near).verdict()).isEqualTo(Verdict.CLEARLY_UP);
        assertThat(judged(near, events(50, 50), events(70, 71)))
                .extracting(Change::verdict)
                .containsOnly(Verdict.NO_CLEAR_CHANGE);
        assertThat(judged(events(50, 50), events(100, 200), near))
                .extracting(Change::verdict)
                .containsExactly(
                        Verdict.NO_CLEAR_CHANGE, Verdict.CLEARLY_UP, Verdict.NO_CLEAR_CHANGE);
    }

    @Test
    @DisplayName("is corrected for tests that were planned and could not be made, too")
    void planned() {
        List<Comparison> near = List.of(events(100, 132));
        assertThat(Changes.of(near, 1).get(0).isClear()).isTrue();
        assertThat(Changes.of(near, 3).get(0).isClear()).isFalse();
        assertThatThrownBy(() -> Changes.of(near, 0)).isInstanceOf(IllegalArgumentException.class);
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
        assertThat(Holm.adjusted(new double[] {0.01, 0.04, 0.03}, 3))
                .containsExactly(new double[] {0.03, 0.06, 0.06}, within(1e-12));
        assertThat(Holm.adjusted(new double[] {0.01, 0.03}, 3))
                .containsExactly(new double[] {0.03, 0.06}, within(1e-12));
        assertThat(Holm.adjusted(new double[] {0.9, 0.8}, 2)).containsExactly(1, 1);
        assertThat(Holm.adjusted(new double[0], 0)).isEmpty();
    }

    @Property
    @Label("is at most as clear as in one test, and the order of tests stays")
    void holmKeepsOrder(
            @ForAll @Size(min = 1, max = 40)
                    List<@DoubleRange(min = 0, max = 1) Double> probabilities) {
        double[] raw = probabilities.stream().mapToDouble(Double::doubleValue).toArray();
        double[] adjusted = Holm.adjusted(raw, raw.length);
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
