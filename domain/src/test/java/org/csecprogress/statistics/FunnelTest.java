package org.csecprogress.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.csecprogress.statistics.Published.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.csecprogress.statistics.distribution.Interval;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Label("A funnel")
class FunnelTest {
    private static final int PER = 100_000;
    private static final Group STATE = group("STATE", 450, 9_000_000);

    private static Funnel funnel(List<Group> places) {
        return Funnel.of(STATE, places, PER).value().orElseThrow();
    }

    /** Returns places that differ from the state's rate by these standard deviations. */
    private static List<Group> places(int... deviations) {
        List<Group> places = new ArrayList<>();
        for (int deviation : deviations) {
            // 2,000,000 children expect 100 events, whose standard deviation is 10.
            places.add(group("P" + places.size(), 100 + 10L * deviation, 2_000_000));
        }
        return places;
    }

    @Test
    @DisplayName("is centered on the state’s rate")
    void centre() {
        assertThat(funnel(List.of()).centre()).isCloseTo(5, within(1e-12));
    }

    @Test
    @DisplayName("has limits near the normal ones if many events are expected")
    void normal() {
        FunnelLimits limits = funnel(List.of()).limits(8_000_000);
        // 400 events are expected, give or take 20.
        assertThat(limits.inner().lower()).isCloseTo((400 - 1.96 * 20) / 80, within(0.02));
        assertThat(limits.inner().upper()).isCloseTo((400 + 1.96 * 20) / 80, within(0.02));
        assertThat(limits.outer().lower()).isCloseTo((400 - 3.09 * 20) / 80, within(0.04));
        assertThat(limits.outer().upper()).isCloseTo((400 + 3.09 * 20) / 80, within(0.04));
    }

    @Test
    @DisplayName("gives φ of places that differ by chance and a little more")
    void phi() {
        Funnel funnel = funnel(places(1, -1, 1, -1, 1, -1, 1, -1, 1, -1));
        assertThat(funnel.overDispersion().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(funnel.places()).isEqualTo(10);
        Funnel wide = funnel(places(2, -2, 2, -2, 2, -2, 2, -2, 2, -2));
        assertThat(wide.overDispersion().orElseThrow()).isCloseTo(4, within(1e-12));
    }

    @Test
    @DisplayName("is wider by √φ if φ is above 1, and unchanged if it is below")
    void inflated() {
        Interval plain = funnel(List.of()).limits(2_000_000).inner();
        Interval wide = funnel(places(2, -2, 2, -2, 2, -2, 2, -2, 2, -2)).limits(2_000_000).inner();
        assertThat(5 - wide.lower()).isCloseTo(2 * (5 - plain.lower()), within(1e-9));
        assertThat(wide.upper() - 5).isCloseTo(2 * (plain.upper() - 5), within(1e-9));
        Funnel calm = funnel(places(0, 0, 0, 0, 0, 0, 0, 0, 1, -1));
        assertThat(calm.overDispersion().orElseThrow()).isLessThan(1);
        assertThat(calm.limits(2_000_000).inner()).isEqualTo(plain);
    }

    @Test
    @DisplayName("is not widened by the one outlier that it should find")
    void winsorised() {
        Funnel usual = funnel(places(1, -1, 1, -1, 1, -1, 1, -1, 1, -1));
        Funnel one = funnel(places(1, -1, 1, -1, 1, -1, 1, -1, 9, -1));
        assertThat(one.overDispersion()).isEqualTo(usual.overDispersion());
        assertThat(one.standing(group("FAR", 190, 2_000_000)).value())
                .contains(FunnelLimits.Standing.FAR_ABOVE);
    }

    @Test
    @DisplayName("has no φ for fewer than ten places, and then uses the limits of chance")
    void fewPlaces() {
        Funnel funnel = funnel(places(5, -5, 5, -5, 5, -5, 5, -5, 5));
        assertThat(funnel.overDispersion()).isEmpty();
        assertThat(funnel.limits(500_000)).isEqualTo(funnel(List.of()).limits(500_000));
    }

    @Test
    @DisplayName("says whether a place is within its limits")
    void standing() {
        Funnel funnel = funnel(List.of());
        assertThat(standing(funnel, 100)).isEqualTo(FunnelLimits.Standing.WITHIN);
        assertThat(standing(funnel, 125)).isEqualTo(FunnelLimits.Standing.ABOVE);
        assertThat(standing(funnel, 140)).isEqualTo(FunnelLimits.Standing.FAR_ABOVE);
        assertThat(standing(funnel, 76)).isEqualTo(FunnelLimits.Standing.BELOW);
        assertThat(standing(funnel, 60)).isEqualTo(FunnelLimits.Standing.FAR_BELOW);
        assertThat(funnel.standing(group("NONE", 0, 0)).reason()).contains(Reason.NO_POPULATION);
    }

    private static FunnelLimits.Standing standing(Funnel funnel, long events) {
        return funnel.standing(group("P", events, 2_000_000)).value().orElseThrow();
    }

    @Test
    @DisplayName("calls no count far outside without reason if hardly any event is expected")
    void hardlyAny() {
        Funnel funnel = funnel(List.of());
        // 0.005 events are expected: one has 5 in 1,000, two have 1 in 80,000.
        assertThat(funnel.standing(group("P", 0, 100)).value())
                .contains(FunnelLimits.Standing.WITHIN);
        assertThat(funnel.standing(group("P", 1, 100)).value())
                .contains(FunnelLimits.Standing.ABOVE);
        assertThat(funnel.standing(group("P", 2, 100)).value())
                .contains(FunnelLimits.Standing.FAR_ABOVE);
    }

    @Property
    @Label("has a place outside exactly if its count has less than the limit’s probability")
    void exact(
            @ForAll @LongRange(min = 100, max = 4_000_000) long children,
            @ForAll @LongRange(max = 300) long events) {
        PoissonDistribution comes = PoissonDistribution.of(children * 5 / 1e5);
        double atMost = comes.cumulativeProbability((int) events);
        double atLeast = comes.survivalProbability((int) events - 1);
        boolean outside = Math.min(atMost, atLeast) < 0.025;
        boolean far = Math.min(atMost, atLeast) < 0.001;
        FunnelLimits.Standing standing =
                funnel(List.of()).standing(group("P", events, children)).value().orElseThrow();
        assertThat(standing != FunnelLimits.Standing.WITHIN).isEqualTo(outside);
        assertThat(
                        standing == FunnelLimits.Standing.FAR_ABOVE
                                || standing == FunnelLimits.Standing.FAR_BELOW)
                .isEqualTo(far);
    }

    @Test
    @DisplayName("needs an event somewhere and a child in each place")
    void extremes() {
        assertThat(Funnel.of(group("S", 0, 1000), List.of(), PER).reason())
                .contains(Reason.NOTHING_COUNTED);
        assertThat(Funnel.of(group("S", 20, 0), List.of(), PER).reason())
                .contains(Reason.NO_POPULATION);
        assertThatThrownBy(() -> funnel(List.of()).limits(0))
                .isInstanceOf(IllegalArgumentException.class);
        Group large = group("S", 1_000_000, 9_000_000);
        assertThat(Funnel.of(large, List.of(), PER).value().orElseThrow().limits(9_000_000).inner())
                .matches(limits -> limits.contains(1_000_000 / 90.0));
    }

    @Property
    @Label("narrows as places grow")
    void narrows(@ForAll @LongRange(min = 100, max = 4_000_000) long children) {
        Funnel funnel = funnel(List.of());
        FunnelLimits small = funnel.limits(children);
        FunnelLimits large = funnel.limits(2 * children);
        assertThat(large.inner().upper()).isLessThan(small.inner().upper());
        assertThat(large.outer().upper()).isLessThan(small.outer().upper());
        assertThat(large.inner().lower()).isGreaterThanOrEqualTo(small.inner().lower());
        assertThat(large.outer().lower()).isGreaterThanOrEqualTo(small.outer().lower());
        assertThat(small.inner().contains(funnel.centre())).isTrue();
        assertThat(small.outer().lower()).isLessThanOrEqualTo(small.inner().lower());
        assertThat(small.outer().upper()).isGreaterThan(small.inner().upper());
    }

    @Test
    @DisplayName("leaves about one in twenty random places outside the inner limits")
    void places() {
        Funnel funnel = funnel(List.of());
        Random random = new Random(3);
        int outside = 0;
        int far = 0;
        int rounds = 20_000;
        for (int i = 0; i < rounds; i++) {
            long children = 300_000 + 60_000L * (i % 50);
            PoissonDistribution comes = PoissonDistribution.of(children * 5 / 1e5);
            long events = comes.inverseCumulativeProbability(random.nextDouble());
            switch (funnel.standing(group("P", events, children)).value().orElseThrow()) {
                case WITHIN -> {}
                case BELOW, ABOVE -> outside++;
                default -> {
                    outside++;
                    far++;
                }
            }
        }
        assertThat((double) outside / rounds).isBetween(0.03, 0.05);
        assertThat((double) far / rounds).isBetween(0.0005, 0.002);
    }
}
