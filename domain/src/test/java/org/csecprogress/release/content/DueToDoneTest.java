package org.csecprogress.release.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.CountyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The time from due to done")
class DueToDoneTest {
    private static final Milestone ONCE = milestone(false);
    private static final Milestone AGAIN = milestone(true);
    private static final LocalDate DUE = LocalDate.of(2026, 1, 31);

    private static Milestone milestone(boolean repeats) {
        return Catalogs.builtIn().version(2).milestones().stream()
                .filter(each -> each.recurrence().isPresent() == repeats)
                .findFirst()
                .orElseThrow();
    }

    private static MilestoneStanding done(LocalDate due, LocalDate actual) {
        return standing(due, true, actual, true);
    }

    private static MilestoneStanding standing(
            LocalDate due, boolean confirmed, LocalDate actual, boolean done) {
        return new MilestoneStanding(
                new CountyCode("58"),
                ONCE.code(),
                "IMPLEMENTED",
                due,
                confirmed,
                actual,
                done,
                0,
                false,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-01, true, 0",
        "2026-01-31, true, 0",
        "2026-02-01, false, 0",
        "2026-02-28, false, 0",
        "2026-03-30, false, 1",
        "2026-03-31, false, 2",
        "2027-01-30, false, 11",
        "2027-01-31, false, 12"
    })
    @DisplayName("is in whole months, rounded down, or on time at or before the due date")
    void months(LocalDate actual, boolean onTime, int months) {
        assertThat(DueToDone.of(ONCE, done(DUE, actual))).contains(new DueToDone(onTime, months));
    }

    @Test
    @DisplayName("is known only of what is done, with both dates, the first of them confirmed")
    void unknown() {
        LocalDate later = DUE.plusYears(1);
        assertThat(DueToDone.of(ONCE, standing(DUE, true, later, false))).isEmpty();
        assertThat(DueToDone.of(ONCE, standing(DUE, false, later, true))).isEmpty();
        assertThat(DueToDone.of(ONCE, done(null, later))).isEmpty();
        assertThat(DueToDone.of(ONCE, done(DUE, null))).isEmpty();
    }

    @Test
    @DisplayName("is unknown of what repeats: its due date is that of the next time")
    void repeats() {
        assertThat(DueToDone.of(AGAIN, done(DUE, DUE.minusMonths(3)))).isEmpty();
    }

    private static Optional<DueToDone> median(int... months) {
        List<DueToDone> all =
                Arrays.stream(months)
                        .mapToObj(each -> new DueToDone(each < 0, Math.max(0, each)))
                        .toList();
        return DueToDone.median(all);
    }

    @Test
    @DisplayName("has a median in which half of the counties or more have done it")
    void half() {
        assertThat(median()).isEmpty();
        assertThat(median(7)).contains(new DueToDone(false, 7));
        assertThat(median(24, -1, 3)).contains(new DueToDone(false, 3));
        assertThat(median(0, -1))
                .as("on time is sooner than in less than a month")
                .contains(new DueToDone(true, 0));
        assertThat(median(9, -1, 24, 2)).contains(new DueToDone(false, 2));
    }
}
