package org.csecprogress.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The deadline of a milestone")
class MilestoneDeadlineTest {
    private static final Catalog CATALOG = Catalogs.builtIn().version(1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    private static MilestoneDeadline deadline(
            String milestone, String status, LocalDate actual, LocalDate set) {
        return MilestoneDeadline.of(
                CATALOG, CATALOG.milestone(milestone), status, actual, Optional.ofNullable(set));
    }

    @ParameterizedTest
    @CsvSource({
        "PM-13, DRAFTED, , 2026-06-29, true",
        "PM-13, DRAFTED, , 2026-06-30, true",
        "PM-13, DRAFTED, , 2026-07-01, false",
        "PM-13, IMPLEMENTED, 2026-06-30, 2026-06-29, false",
        "PM-13, IMPLEMENTED, 2026-07-01, 2026-06-29, true",
        "PM-13, NOT_APPLICABLE, , 2026-06-01, false",
        "PM-13, DRAFTED, , , false",
        // By the catalogue one is done when adopted, but the other is not.
        "PM-01, ADOPTED, 2026-01-01, 2026-05-01, false",
        "PM-06, ADOPTED, 2016-01-01, , true",
        "PM-12, NOT_STARTED, , , false",
        // A recurring milestone is due again three months after it happened.
        "PM-03, IMPLEMENTED, 2026-03-31, , true",
        "PM-03, IMPLEMENTED, 2026-04-01, , false"
    })
    @DisplayName("is past due if it was due by the last day and not done by then")
    void pastDue(String milestone, String status, LocalDate actual, LocalDate set, boolean isPast) {
        assertThat(deadline(milestone, status, actual, set).isPastDue(LAST_DAY)).isEqualTo(isPast);
    }

    @Test
    @DisplayName("is not over on the day itself")
    void onTheDay() {
        MilestoneDeadline deadline = deadline("PM-13", "DRAFTED", null, LAST_DAY);
        assertThat(deadline.isOverdue(LAST_DAY)).isFalse();
        assertThat(deadline.isOverdue(LAST_DAY.plusDays(1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "PM-13, IMPLEMENTED, 2026-06-30, 2026-06-20, 10",
        "PM-13, IMPLEMENTED, 2026-06-20, 2026-06-20, 0",
        "PM-13, IMPLEMENTED, 2026-06-10, 2026-06-20, 0",
        "PM-13, DRAFTED, 2026-06-30, 2026-06-20, 0",
        "PM-12, IMPLEMENTED, 2026-06-30, , 0",
        "PM-03, IMPLEMENTED, 2026-06-30, , 0"
    })
    @DisplayName("says by how many days it was late, if that is certain")
    void late(String milestone, String status, LocalDate actual, LocalDate set, long days) {
        assertThat(deadline(milestone, status, actual, set).daysLate()).isEqualTo(days);
    }
}
