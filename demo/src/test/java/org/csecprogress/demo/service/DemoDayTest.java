package org.csecprogress.demo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.kernel.service.BusinessClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The date of the demonstration")
class DemoDayTest {
    private static final LocalDate PLANNED = LocalDate.of(2026, 10, 20);
    private static final LocalDate FREEZE = LocalDate.of(2026, 12, 14);

    @TempDir private Path folder;

    private final BusinessClock clock = new BusinessClock();

    private DemoDay day() {
        return new DemoDay(clock, Optional.of(folder.toString()));
    }

    @Test
    @DisplayName("is the one after its plan, or a later one that is requested")
    void begins() {
        day().begin(Optional.empty(), PLANNED);
        assertThat(clock.today()).isEqualTo(PLANNED);
        assertThatThrownBy(() -> day().begin(Optional.of(PLANNED.minusDays(1)), PLANNED))
                .hasMessageContaining("DEMO_DATE must be 2026-10-20 or later");
        day().begin(Optional.of(FREEZE), PLANNED);
        assertThat(clock.today()).isEqualTo(FREEZE);
    }

    @Test
    @DisplayName("is moved forward, never back, and is kept for the next start")
    void moves() {
        DemoDay day = day();
        day.begin(Optional.empty(), PLANNED);
        assertThat(day.moveTo(PLANNED.minusDays(1))).isFalse();
        assertThat(day.moveTo(FREEZE)).isTrue();
        assertThat(clock.today()).isEqualTo(FREEZE);
        assertThat(day.today()).contains(FREEZE);
        assertThat(day.moveTo(PLANNED)).isFalse();

        day().begin(Optional.empty(), PLANNED);
        assertThat(clock.today()).isEqualTo(FREEZE);
        assertThatThrownBy(() -> day().begin(Optional.of(FREEZE.minusDays(1)), PLANNED))
                .hasMessageContaining("DEMO_DATE must be 2026-12-14 or later");
    }

    @Test
    @DisplayName("is kept if it was requested in the settings")
    void keepsAsked() {
        day().begin(Optional.of(FREEZE), PLANNED);
        day().begin(Optional.empty(), PLANNED);
        assertThat(clock.today()).isEqualTo(FREEZE);
    }

    @Test
    @DisplayName("is missing outside a demonstration")
    void none() {
        DemoDay day = day();
        assertThat(day.today()).isEmpty();
        assertThat(day.moveTo(FREEZE)).isFalse();
    }
}
