package org.csecprogress.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csecprogress.statistics.Published.NO_DATA;
import static org.csecprogress.statistics.Published.WITHHELD;
import static org.csecprogress.statistics.Published.count;
import static org.csecprogress.statistics.Published.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import org.csecprogress.statistics.change.CountRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A withheld figure")
class WithheldWinsTest {
    private static final PublicCount MANY = count(40);

    private static void assertWithheld(Statistic<?> statistic) {
        assertThat(statistic.value()).isEmpty();
        assertThat(statistic.reason()).contains(Reason.WITHHELD);
    }

    @Test
    @DisplayName("has no interval, share, rate or ratio")
    void intervals() {
        assertWithheld(PoissonInterval.of(WITHHELD));
        assertWithheld(WilsonInterval.of(WITHHELD, MANY));
        assertWithheld(WilsonInterval.of(MANY, WITHHELD));
        assertWithheld(PopulationRate.of(group("A", WITHHELD, 1000), 100_000));
        assertWithheld(RateRatio.of(WITHHELD, 1, MANY, 1));
        assertWithheld(RateRatio.of(MANY, 1, WITHHELD, 1));
    }

    @Test
    @DisplayName("takes precedence over every other reason")
    void wins() {
        assertWithheld(WilsonInterval.of(NO_DATA, WITHHELD));
        assertWithheld(PopulationRate.of(group("A", WITHHELD, 0), 100_000));
        assertWithheld(RateRatio.of(NO_DATA, 0, WITHHELD, 0));
        assertWithheld(DisparityIndex.of(group("A", 3, 10), group("B", WITHHELD, 0)));
        Shares shares = Shares.of(Map.of("A", NO_DATA), WITHHELD, MANY);
        assertWithheld(shares.known().get("A"));
        assertThat(WilsonInterval.of(MANY, NO_DATA).reason()).contains(Reason.NO_DATA);
    }

    @Test
    @DisplayName("has no index, and makes the sum of the others withheld")
    void indexes() {
        Group one = group("A", 40, 1000);
        Group hidden = group("B", WITHHELD, 1000);
        Group third = group("C", 40, 1000);
        assertWithheld(DisparityIndex.of(one, hidden));
        assertWithheld(DisparityIndex.of(hidden, one));
        assertWithheld(DisparityIndex.ofOthers(one, List.of(one, hidden, third)));
    }

    @Test
    @DisplayName("leaves no shares of the known answers if it is the number of unknown ones")
    void shares() {
        Map<String, PublicCount> groups = Map.of("A", count(30), "B", WITHHELD);
        Shares shares = Shares.of(groups, count(20), count(100));
        assertThat(shares.known().get("A").value()).isPresent();
        assertWithheld(shares.known().get("B"));
        Shares without = Shares.of(groups, WITHHELD, count(100));
        assertWithheld(without.known().get("A"));
        assertWithheld(without.unknown());
    }

    @Test
    @DisplayName("leaves no median")
    void medians() {
        assertWithheld(
                BandedMedian.of(
                        List.of(
                                new BandedMedian.Band(0, OptionalDouble.of(30), count(40)),
                                new BandedMedian.Band(30, OptionalDouble.empty(), WITHHELD))));
    }

    @Test
    @DisplayName("leaves no funnel if it is the whole, and no standing if it is a place")
    void funnels() {
        assertWithheld(Funnel.of(group("S", WITHHELD, 9_000_000), List.of(), 100_000));
        Funnel funnel =
                Funnel.of(group("S", 400, 9_000_000), List.of(), 100_000).value().orElseThrow();
        assertWithheld(funnel.standing(group("A", WITHHELD, 100_000)));
    }

    @Test
    @DisplayName("changes nothing in a funnel")
    void funnelWithout() {
        List<Group> places = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            places.add(group("P" + i, 11 + 3L * i, 200_000));
        }
        Group whole = group("S", 400, 3_000_000);
        Funnel without = Funnel.of(whole, places, 100_000).value().orElseThrow();
        places.add(group("W", WITHHELD, 300_000));
        Funnel with = Funnel.of(whole, places, 100_000).value().orElseThrow();
        assertThat(with.overDispersion()).isEqualTo(without.overDispersion());
        assertThat(with.places()).isEqualTo(12);
        assertThat(with.limits(50_000)).isEqualTo(without.limits(50_000));
    }

    @Test
    @DisplayName("has no range")
    void ranges() {
        assertThatThrownBy(() -> CountRange.of(WITHHELD))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> CountRange.of(NO_DATA)).isInstanceOf(NoSuchElementException.class);
    }
}
