package org.csecprogress.statistics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.csecprogress.statistics.Published.count;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;
import org.csecprogress.statistics.Estimate;
import org.csecprogress.statistics.Newcombe;
import org.csecprogress.statistics.PoissonInterval;
import org.csecprogress.statistics.RateRatio;
import org.csecprogress.statistics.WilsonInterval;

/** Checks properties of every interval. An interval can never hold a NaN. */
@Label("An interval")
class IntervalPropertyTest {
    private static final long MILLION = 1_000_000;
    private static final Offset<Double> CLOSE = within(1e-9);

    @Property
    @Label("of a count contains the count and rises with it")
    void countsGrow(@ForAll @LongRange(max = MILLION) long events) {
        Interval fewer = PoissonInterval.estimate(events).interval();
        Interval more = PoissonInterval.estimate(events + 1).interval();
        assertThat(fewer.contains((double) events)).isTrue();
        assertThat(more.lower()).isGreaterThan(fewer.lower());
        assertThat(more.upper()).isGreaterThan(fewer.upper());
        assertThat(fewer.lower()).isNotNegative();
    }

    @Property
    @Label("of a count by Byar is close to the exact one")
    void byarIsNear(@ForAll @LongRange(min = 10, max = 100_000) long events) {
        Interval exact = PoissonInterval.exact(events);
        Interval byar = PoissonInterval.byar(events);
        assertThat(byar.lower())
                .isCloseTo(exact.lower(), within(0.01 * Math.sqrt((double) events)));
        assertThat(byar.upper())
                .isCloseTo(exact.upper(), within(0.01 * Math.sqrt((double) events)));
    }

    @Property
    @Label("of a share mirrors that of the rest")
    void sharesMirror(
            @ForAll @LongRange(min = 1, max = MILLION) long whole,
            @ForAll @DoubleRange(min = 0, max = 1) double at) {
        long part = Math.round(at * whole);
        Estimate share = WilsonInterval.estimate(part, whole);
        Interval rest = WilsonInterval.estimate(whole - part, whole).interval();
        assertThat(share.interval().lower()).isCloseTo(1 - rest.upper(), CLOSE);
        assertThat(share.interval().upper()).isCloseTo(1 - rest.lower(), CLOSE);
        assertThat(share.interval().contains(share.value())).isTrue();
        assertThat(share.interval().lower()).isBetween(0.0, 1.0);
        assertThat(share.interval().upper()).isBetween(0.0, 1.0);
    }

    @Property
    @Label("of a share rises with the part")
    void sharesGrow(
            @ForAll @LongRange(min = 1, max = MILLION) long whole,
            @ForAll @DoubleRange(min = 0, max = 1) double at) {
        long part = Math.min(whole - 1, Math.round(at * whole));
        Interval less = WilsonInterval.estimate(part, whole).interval();
        Interval more = WilsonInterval.estimate(part + 1, whole).interval();
        assertThat(more.lower()).isGreaterThan(less.lower());
        assertThat(more.upper()).isGreaterThan(less.upper());
    }

    @Property
    @Label("of a ratio is the inverse of that of the inverse ratio")
    void ratiosMirror(
            @ForAll @LongRange(min = 1, max = MILLION) long a,
            @ForAll @LongRange(min = 1, max = MILLION) long b,
            @ForAll @LongRange(min = 1, max = 9_000_000) long childrenA,
            @ForAll @LongRange(min = 1, max = 9_000_000) long childrenB) {
        Estimate one = ratio(a, childrenA, b, childrenB);
        Estimate other = ratio(b, childrenB, a, childrenA);
        assertThat(one.value() * other.value()).isCloseTo(1, within(1e-6));
        assertThat(one.interval().lower() * other.interval().upper()).isCloseTo(1, within(1e-6));
        assertThat(one.interval().contains(one.value())).isTrue();
    }

    private static Estimate ratio(long a, long childrenA, long b, long childrenB) {
        return RateRatio.of(count(a), (double) childrenA, count(b), (double) childrenB)
                .value()
                .orElseThrow();
    }

    @Property
    @Label("of a ratio rises with its count, by either method")
    void ratiosGrow(
            @ForAll @LongRange(min = 1, max = 20_000) long a,
            @ForAll @LongRange(min = 1, max = 20_000) long b) {
        assertThat(RateRatio.exact(a + 1, b).lower()).isGreaterThan(RateRatio.exact(a, b).lower());
        assertThat(RateRatio.exact(a + 1, b).upper()).isGreaterThan(RateRatio.exact(a, b).upper());
        assertThat(RateRatio.logNormal(a + 1, b).lower())
                .isGreaterThan(RateRatio.logNormal(a, b).lower());
    }

    @Property
    @Label("of a difference of shares is mirrored when the periods are swapped")
    void newcombeMirrors(
            @ForAll @LongRange(min = 1, max = MILLION) long before,
            @ForAll @DoubleRange(min = 0, max = 1) double atBefore,
            @ForAll @LongRange(min = 1, max = MILLION) long after,
            @ForAll @DoubleRange(min = 0, max = 1) double atAfter) {
        long partBefore = Math.round(atBefore * before);
        long partAfter = Math.round(atAfter * after);
        Newcombe forwards = new Newcombe(partBefore, before, partAfter, after);
        Newcombe backwards = new Newcombe(partAfter, after, partBefore, before);
        Interval interval = forwards.estimate().interval();
        Interval turned = backwards.estimate().interval();
        assertThat(interval.lower()).isCloseTo(-turned.upper(), CLOSE);
        assertThat(interval.upper()).isCloseTo(-turned.lower(), CLOSE);
        assertThat(interval.contains(forwards.difference())).isTrue();
        assertThat(forwards.probability()).isCloseTo(backwards.probability(), CLOSE);
        assertThat(forwards.probability()).isBetween(0.0, 1.0);
        assertThat(forwards.probability() < Interval.ALPHA).isEqualTo(!interval.contains(0));
    }
}
