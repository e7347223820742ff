package org.csecprogress.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.kernel.CountyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The reviewer of a county")
class CountyDutyTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 25);
    private static final Reviewer DUNN = new Reviewer(1, "R. Dunn", "dunn@example.org");
    private static final Reviewer FALK = new Reviewer(2, "N. Falk", "falk@example.org");

    private static CountyDuty duty(Reviewer deputy, LocalDate until) {
        return new CountyDuty(new CountyCode("58"), DUNN, Optional.ofNullable(deputy), until);
    }

    @Test
    @DisplayName("acts alone while not away")
    void there() {
        CountyDuty duty = duty(null, null);
        assertThat(duty.isAway()).isFalse();
        assertThat(duty.acting()).contains(DUNN);
        assertThat(duty.isOf(DUNN.id())).isTrue();
        assertThat(duty.isOf(FALK.id())).isFalse();
    }

    @Test
    @DisplayName("shares the county with the deputy, who acts, while away")
    void deputy() {
        CountyDuty duty = duty(FALK, FRIDAY);
        assertThat(duty.isAway()).isTrue();
        assertThat(duty.acting()).contains(FALK);
        assertThat(duty.isOf(DUNN.id())).isTrue();
        assertThat(duty.isOf(FALK.id())).isTrue();
        assertThat(duty.isOf(3)).isFalse();
    }

    @Test
    @DisplayName("keeps the county, for which nobody acts, while away without a deputy")
    void nobody() {
        CountyDuty duty = duty(null, FRIDAY);
        assertThat(duty.isAway()).isTrue();
        assertThat(duty.acting()).isEmpty();
        assertThat(duty.isOf(DUNN.id())).isTrue();
        assertThat(duty.isOf(FALK.id())).isFalse();
    }
}
