package org.csecprogress.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.FilingWindows;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The date by which CDSS decides")
class NextDateTest {
    private static final FilingWindow WINDOW =
            FilingWindows.builtIn().of(ReportingPeriod.of("2026Q3"));

    private static LocalDate decision(LocalDate submitted, int revision) {
        return NextDate.decision(submitted, revision, WINDOW);
    }

    @Test
    @DisplayName("is 15 days after the submission, and no later than the calendar allows")
    void inTime() {
        LocalDate latest = WINDOW.decisionLatest();
        assertThat(decision(latest.minusDays(20), 1)).isEqualTo(latest.minusDays(5));
        assertThat(decision(latest.minusDays(3), 1)).isEqualTo(latest);
        assertThat(decision(latest, 1)).isEqualTo(latest);
        assertThat(decision(latest, 2)).isEqualTo(WINDOW.secondDecisionLatest());
    }

    @Test
    @DisplayName("is never before the submission")
    void late() {
        LocalDate late = WINDOW.decisionLatest().plusDays(14);
        assertThat(decision(late, 1)).isEqualTo(late.plusDays(15));
    }
}
