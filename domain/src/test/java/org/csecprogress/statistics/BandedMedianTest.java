package org.csecprogress.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.csecprogress.statistics.Published.count;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Label("A median from bands")
class BandedMedianTest {
    private static final double[] ENDS = {0, 31, 91, 181};

    /** Returns the median of bands up to 30 days, 90, 180 and longer. */
    private static Statistic<Double> median(long... counts) {
        List<BandedMedian.Band> bands = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            OptionalDouble to =
                    i + 1 < ENDS.length ? OptionalDouble.of(ENDS[i + 1]) : OptionalDouble.empty();
            bands.add(new BandedMedian.Band(ENDS[i], to, count(counts[i])));
        }
        return BandedMedian.of(bands);
    }

    @Test
    @DisplayName("is interpolated in the band that holds the middle")
    void interpolated() {
        // Half of 40 is 20; 12 are below, and 8 of 16 into 60 days.
        assertThat(median(12, 16, 12, 0).value().orElseThrow())
                .isCloseTo(31 + 0.5 * 60, within(1e-12));
        assertThat(median(20, 0, 0, 20).value().orElseThrow()).isCloseTo(31, within(1e-12));
        assertThat(median(0, 0, 12, 0).value().orElseThrow()).isCloseTo(136, within(1e-12));
    }

    @Test
    @DisplayName("is never computed from fewer than eleven")
    void few() {
        assertThat(median(0, 10, 0, 0).reason()).contains(Reason.TOO_FEW);
        assertThat(median(0, 0, 0, 0).reason()).contains(Reason.TOO_FEW);
        assertThat(median(0, 11, 0, 0).value()).isPresent();
    }

    @Test
    @DisplayName("in an open band is unknown")
    void open() {
        assertThat(median(5, 5, 5, 16).reason()).contains(Reason.OPEN_ENDED);
    }

    @Test
    @DisplayName("needs adjacent bands")
    void inARow() {
        var first = new BandedMedian.Band(0, OptionalDouble.of(31), count(20));
        var gap = new BandedMedian.Band(40, OptionalDouble.of(50), count(20));
        assertThatThrownBy(() -> BandedMedian.of(List.of(first, gap)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BandedMedian.Band(5, OptionalDouble.of(5), count(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    @Label("has half of all on either side")
    void halves(@ForAll @Size(3) List<@IntRange(min = 0, max = 100_000) Integer> counts) {
        long all = counts.stream().mapToLong(Integer::longValue).sum();
        Statistic<Double> median = median(counts.get(0), counts.get(1), counts.get(2));
        if (all < BandedMedian.FEWEST) {
            assertThat(median.value()).isEmpty();
            return;
        }
        double below = 0;
        for (int i = 0; i < 3; i++) {
            double part = (median.value().orElseThrow() - ENDS[i]) / (ENDS[i + 1] - ENDS[i]);
            below += counts.get(i) * Math.max(0, Math.min(1, part));
        }
        assertThat(below).isCloseTo(all / 2.0, within(1e-6 * all));
    }
}
