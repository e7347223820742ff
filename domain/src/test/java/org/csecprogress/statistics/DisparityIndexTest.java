package org.csecprogress.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.csecprogress.statistics.Published.children;
import static org.csecprogress.statistics.Published.group;
import static org.csecprogress.statistics.Published.withoutChildren;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.statistics.distribution.Interval;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A disparity index")
class DisparityIndexTest {
    private static final Group ONE = group("ONE", 60, 225_574);
    private static final Group REFERENCE = group("REFERENCE", 40, 1_110_138);

    @Test
    @DisplayName("is the ratio of two rates, with its interval")
    void ratio() {
        DisparityIndex index = DisparityIndex.of(ONE, REFERENCE).value().orElseThrow();
        assertThat(index.index().value()).isCloseTo(7.382087, within(1e-6));
        assertThat(index.index().interval().lower()).isCloseTo(4.947985, within(1e-6));
        assertThat(index.index().interval().upper()).isCloseTo(11.013617, within(1e-6));
        assertThat(index.reference()).containsExactly("REFERENCE");
    }

    @Test
    @DisplayName("is published only if both counts are at least 20")
    void fromTwenty() {
        Group nineteen = group("FEW", 19, 100_000);
        Group twenty = group("ENOUGH", 20, 100_000);
        assertThat(DisparityIndex.of(nineteen, twenty).reason()).contains(Reason.TOO_FEW);
        assertThat(DisparityIndex.of(twenty, nineteen).reason()).contains(Reason.TOO_FEW);
        assertThat(DisparityIndex.of(twenty, twenty).value()).isPresent();
    }

    @Test
    @DisplayName("against all others adds up their events and their children")
    void others() {
        Group second = group("SECOND", 11, 100_000);
        Group third = group("THIRD", 14, 300_000);
        List<Group> groups = List.of(second, ONE, third);
        DisparityIndex index = DisparityIndex.ofOthers(ONE, groups).value().orElseThrow();
        assertThat(index.reference()).containsExactly("SECOND", "THIRD");
        double expected = (60 / 225_574.0) / (25 / 400_000.0);
        assertThat(index.index().value()).isCloseTo(expected, within(1e-9));
    }

    @Test
    @DisplayName("needs groups with a number of children")
    void withoutPopulation() {
        Group other = withoutChildren("OTHER", 50);
        assertThat(DisparityIndex.of(other, REFERENCE).reason()).contains(Reason.NO_POPULATION);
        assertThat(DisparityIndex.of(group("NONE", 50, 0), REFERENCE).reason())
                .contains(Reason.NO_POPULATION);
        assertThat(DisparityIndex.ofOthers(ONE, List.of(ONE, other)).reason())
                .contains(Reason.NO_POPULATION);
    }

    @Test
    @DisplayName("needs groups of one population set")
    void oneSet() {
        PopulationBase older = new PopulationBase("Another", LocalDate.of(2018, 7, 1), 1000);
        Group other = new Group("OLDER", Published.count(40), Optional.of(older));
        assertThatThrownBy(() -> DisparityIndex.of(ONE, other))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("compares a group only with others")
    void itself() {
        assertThatThrownBy(() -> DisparityIndex.ofOthers(ONE, List.of(ONE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DisparityIndex.ofOthers(ONE, List.of(REFERENCE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("and a rate give their base and population set")
    void rate() {
        PopulationRate rate = PopulationRate.of(ONE, 100_000).value().orElseThrow();
        assertThat(rate.rate().value()).isCloseTo(26.5988, within(1e-3));
        Interval count = PoissonInterval.byar(60);
        assertThat(rate.rate().interval().lower()).isCloseTo(count.lower() / 2.25574, within(1e-9));
        assertThat(rate.base()).isEqualTo(children(225_574));
        assertThat(PopulationRate.of(group("NONE", 0, 0), 100_000).reason())
                .contains(Reason.NO_POPULATION);
        assertThatThrownBy(() -> PopulationRate.of(ONE, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
