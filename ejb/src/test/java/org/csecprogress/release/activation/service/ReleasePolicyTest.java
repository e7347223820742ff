package org.csecprogress.release.activation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.service.BusinessClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The policy that protects figures")
class ReleasePolicyTest {
    private static BusinessClock on(String day) {
        BusinessClock clock = new BusinessClock();
        clock.replace(
                Clock.fixed(
                        LocalDate.parse(day).atTime(23, 0).atZone(CaliforniaTime.ZONE).toInstant(),
                        CaliforniaTime.ZONE));
        return clock;
    }

    @ParameterizedTest
    @CsvSource({"2025-09-30, Edition 1.0", "2025-10-01, Edition 2.0", "2026-12-14, Edition 2.0"})
    @DisplayName("is named by the edition in force on the date, and by the threshold")
    void words(String day, String edition) {
        ReleasePolicy policy = new ReleasePolicy(on(day), 16);
        assertThat(policy.words())
                .isEqualTo(
                        "CalHHS Data De-Identification Guidelines, " + edition + ", threshold 16");
        assertThat(policy.rule().threshold()).isEqualTo(16);
    }

    @Test
    @DisplayName(
            "gives a plan the same inputs under either edition, but different ones by threshold")
    void inputs() {
        assertThat(new ReleasePolicy(on("2025-09-30"), 11).ofInputs())
                .isEqualTo(new ReleasePolicy(on("2025-10-01"), 11).ofInputs())
                .isNotEqualTo(new ReleasePolicy(on("2025-10-01"), 12).ofInputs());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 5, 1, 0, -1})
    @DisplayName("withholds at least all counts up to 10, or is invalid")
    void floor(int threshold) {
        var low = new ReleasePolicy(on("2026-12-14"), threshold);
        assertThat(low.isTooLow()).isTrue();
        assertThatThrownBy(low::rule).hasMessage("the threshold is at least 11, was " + threshold);
        assertThat(new ReleasePolicy(on("2026-12-14"), 11).isTooLow()).isFalse();
    }
}
