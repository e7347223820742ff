package org.csecprogress.review.progress.page;

import java.time.LocalDate;

/** The days that can be due dates of milestones. */
final class DueDays {
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    private DueDays() {}

    static boolean isPossible(LocalDate day) {
        return !day.isBefore(FIRST) && day.isBefore(LAST);
    }
}
