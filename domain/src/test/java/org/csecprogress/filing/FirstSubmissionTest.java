package org.csecprogress.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.FilingWindows;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The first submission of a filing")
class FirstSubmissionTest {
    private static final FilingWindow WINDOW =
            FilingWindows.builtIn().of(ReportingPeriod.of("2026Q3"));

    /** Returns the last second of a day in California. */
    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(CaliforniaTime.ZONE).toInstant().minusSeconds(1);
    }

    @Test
    @DisplayName("is the earliest, in whatever order they are given")
    void earliest() {
        Instant due = endOf(WINDOW.due());
        assertThat(FirstSubmission.of(Stream.of(due.plusSeconds(1), due, due.plusSeconds(2))))
                .contains(new FirstSubmission(WINDOW.due()));
        assertThat(FirstSubmission.of(Stream.empty())).isEmpty();
    }

    @Test
    @DisplayName("is late from midnight in California after the due date")
    void late() {
        Instant due = endOf(WINDOW.due());
        assertThat(FirstSubmission.at(due).isLate(WINDOW)).isFalse();
        assertThat(FirstSubmission.at(due.plusSeconds(1)).isLate(WINDOW)).isTrue();
    }
}
