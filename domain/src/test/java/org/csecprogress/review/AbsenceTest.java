package org.csecprogress.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A reviewer's absence")
class AbsenceTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 21);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 25);

    private static String problem(LocalDate first, LocalDate last) {
        return Absence.problem(first, last, MONDAY.plusDays(1)).map(p -> p.key()).orElse("none");
    }

    @Test
    @DisplayName("covers the days from its first to its last")
    void days() {
        Absence week = new Absence(MONDAY, FRIDAY);
        assertThat(week.holds(MONDAY)).isTrue();
        assertThat(week.holds(FRIDAY)).isTrue();
        assertThat(week.holds(MONDAY.minusDays(1))).isFalse();
        assertThat(week.holds(FRIDAY.plusDays(1))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Absence(FRIDAY, MONDAY));
    }

    @Test
    @DisplayName("overlaps another one with a common day")
    void meets() {
        Absence week = new Absence(MONDAY, FRIDAY);
        assertThat(week.meets(new Absence(FRIDAY, FRIDAY.plusDays(9)))).isTrue();
        assertThat(week.meets(new Absence(MONDAY.minusDays(9), MONDAY))).isTrue();
        assertThat(week.meets(new Absence(MONDAY.plusDays(1), MONDAY.plusDays(1)))).isTrue();
        assertThat(week.meets(new Absence(FRIDAY.plusDays(1), FRIDAY.plusDays(2)))).isFalse();
        assertThat(week.meets(new Absence(MONDAY.minusDays(2), MONDAY.minusDays(1)))).isFalse();
    }

    @Test
    @DisplayName("needs both days, in order, with the last in the future and within a year")
    void problems() {
        assertThat(problem(MONDAY, FRIDAY)).isEqualTo("none");
        assertThat(problem(MONDAY, MONDAY.plusDays(1))).isEqualTo("none");
        assertThat(problem(MONDAY, MONDAY)).isEqualTo("leave.last.past");
        assertThat(problem(null, FRIDAY)).isEqualTo("leave.first.missing");
        assertThat(problem(MONDAY, null)).isEqualTo("leave.last.missing");
        assertThat(problem(FRIDAY, MONDAY.plusDays(1))).isEqualTo("leave.last.early");
        assertThat(problem(MONDAY, MONDAY.plusDays(Absence.LONGEST_DAYS))).isEqualTo("none");
        assertThat(problem(MONDAY, MONDAY.plusDays(Absence.LONGEST_DAYS + 1)))
                .isEqualTo("leave.last.late");
    }
}
