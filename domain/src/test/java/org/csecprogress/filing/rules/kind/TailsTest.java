package org.csecprogress.filing.rules.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The tail probability")
class TailsTest {
    @Test
    @DisplayName("of a Poisson count is the sum over its tail")
    void poisson() {
        assertThat(Tails.poisson(12, 4)).isCloseTo(0.0009152291472700629, within(1e-12));
        assertThat(Tails.poisson(0, 3.5)).isCloseTo(Math.exp(-3.5), within(1e-15));
        assertThat(Tails.poisson(1100, 1000)).isCloseTo(0.0009626304058662804, within(1e-10));
        assertThat(Tails.poisson(900, 1000)).isCloseTo(0.0006977673277961805, within(1e-10));
        assertThat(Tails.poisson(4, 4)).isEqualTo(1);
    }

    @Test
    @DisplayName("of a share is the sum over its tail")
    void binomial() {
        assertThat(Tails.binomial(30, 100, 0.65)).isCloseTo(1.1233809419234939e-12, within(1e-16));
        assertThat(Tails.binomial(60, 100, 0.65)).isCloseTo(0.17241500425124928, within(1e-12));
        assertThat(Tails.binomial(80, 100, 0.65)).isCloseTo(0.000783615345615436, within(1e-12));
        assertThat(Tails.binomial(5, 5, 1)).isEqualTo(1);
        assertThat(Tails.binomial(4, 5, 1)).isZero();
    }
}
