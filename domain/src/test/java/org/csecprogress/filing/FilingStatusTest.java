package org.csecprogress.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.FilingWindows;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The status of a filing")
class FilingStatusTest {
    private static final FilingWindow WINDOW =
            FilingWindows.builtIn().of(ReportingPeriod.of("2026Q3"));
    private static final LocalDate OCTOBER_20 = LocalDate.of(2026, 10, 20);

    @Test
    @DisplayName("is not open until the quarter has ended, and then not started")
    void beforeAnySubmission() {
        assertThat(FilingStatus.of(List.of(), WINDOW, LocalDate.of(2026, 9, 30)))
                .isEqualTo(FilingStatus.NOT_OPEN);
        assertThat(FilingStatus.of(List.of(), WINDOW, LocalDate.of(2026, 10, 1)))
                .isEqualTo(FilingStatus.NOT_STARTED);
    }

    @Test
    @DisplayName("is not started again once its only submission was withdrawn")
    void withdrawn() {
        assertThat(FilingStatus.of(List.of(SubmissionStatus.WITHDRAWN), WINDOW, OCTOBER_20))
                .isEqualTo(FilingStatus.NOT_STARTED);
    }

    @Test
    @DisplayName("stays published while a correction is in progress")
    void correction() {
        assertThat(
                        FilingStatus.of(
                                List.of(SubmissionStatus.PUBLISHED, SubmissionStatus.DRAFT),
                                WINDOW,
                                OCTOBER_20))
                .isEqualTo(FilingStatus.PUBLISHED);
    }

    @Test
    @DisplayName("is overdue from the day after the due date, and only until it is submitted")
    void overdue() {
        LocalDate due = WINDOW.due();
        assertThat(FilingStatus.IN_PROGRESS.isOverdue(WINDOW, due)).isFalse();
        assertThat(FilingStatus.IN_PROGRESS.isOverdue(WINDOW, due.plusDays(1))).isTrue();
        assertThat(FilingStatus.NOT_STARTED.isOverdue(WINDOW, due.plusDays(1))).isTrue();
        assertThat(FilingStatus.SUBMITTED.isOverdue(WINDOW, due.plusDays(1))).isFalse();
        assertThat(FilingStatus.RETURNED.isOverdue(WINDOW, due.plusDays(1))).isFalse();
    }
}
