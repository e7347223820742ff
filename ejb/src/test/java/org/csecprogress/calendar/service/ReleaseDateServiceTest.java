package org.csecprogress.calendar.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.calendar.MoveReason;
import org.csecprogress.calendar.Stage;
import org.csecprogress.calendar.announcement.AnnouncedDate;
import org.csecprogress.calendar.announcement.ReleaseDateConfirmed;
import org.csecprogress.calendar.memory.MemoryFilingStages;
import org.csecprogress.calendar.service.CalendarSettings.Typed;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how the date of 2026Q3 is confirmed: 29 December, so by 1 December. */
@DisplayName("The date of a release")
class ReleaseDateServiceTest {
    private static final Instant NOW = Instant.parse("2026-12-01T17:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 29);
    private static final LocalDate OTHER = LocalDate.of(2027, 1, 5);

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final ReleaseDateService service = portal.bean(ReleaseDateService.class);

    private AnnouncedDate announced() {
        return portal.bean(FilingCalendar.class).announced(Q3);
    }

    private List<Problem> confirm(LocalDate day) {
        return service.confirm(Staff.PUBLISHER, Q3, day);
    }

    private void move(LocalDate from, LocalDate to) {
        Map<Stage, Typed> typed = new EnumMap<>(Map.of(Stage.RELEASE, new Typed(from, to)));
        assertThat(
                        portal.bean(CalendarSettings.class)
                                .set(Staff.ADMIN, Q3, typed, Optional.of(MoveReason.CHECKS))
                                .problems())
                .isEmpty();
    }

    @Test
    @DisplayName("is provisional until CDSS confirms it, which is told with its author")
    void confirmed() {
        assertThat(announced().isConfirmed()).isFalse();
        int before = portal.bean(FilingCalendar.class).changes();
        assertThat(confirm(DAY)).isEmpty();
        assertThat(announced().confirmedAt()).contains(NOW);
        assertThat(portal.events().all())
                .containsExactly(new ReleaseDateConfirmed(Staff.PUBLISHER, Q3, DAY, NOW));
        assertThat(portal.memory().block(MemoryFilingStages.Lock.class)).hasSize(1);
        assertThat(portal.bean(FilingCalendar.class).changes())
                .as("pages are rendered again")
                .isEqualTo(before + 1);
    }

    @Test
    @DisplayName("is provisional again once it was moved, also when it is moved back")
    void moved() {
        assertThat(confirm(DAY)).isEmpty();
        move(DAY, OTHER);
        assertThat(announced().isConfirmed()).isFalse();
        assertThat(announced().day()).isEqualTo(OTHER);
        move(OTHER, DAY);
        assertThat(announced().isConfirmed()).isFalse();
        assertThat(confirm(DAY)).isEmpty();
        assertThat(announced().isConfirmed()).isTrue();
    }

    @Test
    @DisplayName("of one quarter says nothing of another")
    void own() {
        assertThat(confirm(DAY)).isEmpty();
        assertThat(portal.bean(FilingCalendar.class).announced(Q3.plus(1)).isConfirmed()).isFalse();
    }

    @Test
    @DisplayName("is not confirmed twice, nor as a day that another person has moved")
    void stale() {
        assertThat(confirm(OTHER)).containsExactly(Problem.of("", "calendar.stale"));
        assertThat(confirm(DAY)).isEmpty();
        assertThat(confirm(DAY)).containsExactly(Problem.of("", "calendar.confirm.already"));
        assertThat(portal.events().all()).hasSize(1);
    }

    @Test
    @DisplayName("is not confirmed once it has come")
    void past() {
        portal.at(Instant.parse("2026-12-29T08:00:00Z"));
        assertThat(confirm(DAY)).containsExactly(Problem.of("", "calendar.confirm.past"));
        portal.at(Instant.parse("2026-12-29T07:59:59Z"));
        assertThat(confirm(DAY)).isEmpty();
    }

    @Test
    @DisplayName("is late if it is not confirmed four weeks before, or was confirmed later")
    void late() {
        assertThat(announced().confirmBy()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(announced().isLate(LocalDate.of(2026, 12, 1))).isFalse();
        assertThat(announced().isLate(LocalDate.of(2026, 12, 2))).isTrue();
        portal.at(Instant.parse("2026-12-02T07:59:59Z"));
        assertThat(confirm(DAY)).isEmpty();
        assertThat(announced().isLate(LocalDate.of(2026, 12, 28))).isFalse();
        move(DAY, OTHER);
        move(OTHER, DAY);
        portal.at(Instant.parse("2026-12-02T08:00:00Z"));
        assertThat(confirm(DAY)).isEmpty();
        assertThat(announced().isLate(LocalDate.of(2026, 12, 2))).isTrue();
    }

    @Test
    @DisplayName("has the hour of California, in winter and in summer")
    void hour() {
        assertThat(announced().time()).isEqualTo("2026-12-29T17:00:00Z");
        assertThat(portal.bean(FilingCalendar.class).announced(Q3.plus(2)).time())
                .isEqualTo("2027-06-29T16:00:00Z");
    }
}
