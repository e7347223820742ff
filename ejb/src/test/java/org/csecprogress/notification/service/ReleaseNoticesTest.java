package org.csecprogress.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Counties are told of a release")
class ReleaseNoticesTest {
    private static String knowFrom(String release) {
        return ReleaseNotices.firstDay(LocalDate.parse(release)).toString();
    }

    @Test
    @DisplayName("a week before it in an ordinary week")
    void plain() {
        assertThat(knowFrom("2026-09-28")).isEqualTo("2026-09-21");
        assertThat(knowFrom("2026-09-30")).isEqualTo("2026-09-23");
    }

    @Test
    @DisplayName("earlier if a state holiday lies between")
    void holidays() {
        // Thanksgiving and the day after it lie between.
        assertThat(knowFrom("2026-12-01")).isEqualTo("2026-11-20");
        // New Year's Day lies between.
        assertThat(knowFrom("2027-01-05")).isEqualTo("2026-12-28");
    }
}
