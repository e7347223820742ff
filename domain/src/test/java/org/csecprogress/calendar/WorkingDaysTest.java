package org.csecprogress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A working day")
class WorkingDaysTest {
    /** Days from the end of a quarter to each stage, before it is moved to a working day. */
    private static final Map<Stage, Integer> DAYS =
            Map.of(
                    Stage.OPENS, 1,
                    Stage.FIRST_REMINDER, 15,
                    Stage.SECOND_REMINDER, 27,
                    Stage.DUE, 30,
                    Stage.EXTENSION_LIMIT, 45,
                    Stage.DECISION, 60,
                    Stage.ANSWER, 70,
                    Stage.SECOND_DECISION, 75,
                    Stage.FREEZE, 75,
                    Stage.RELEASE, 90);

    private static LocalDate planned(Stage stage, ReportingPeriod period) {
        return stage.moved(period.end().plusDays(DAYS.get(stage)));
    }

    @ParameterizedTest(name = "{0} moves to {1}: {2}")
    @CsvSource({
        "2026-11-25, 2026-11-25, a Wednesday",
        "2026-11-26, 2026-11-30, Thanksgiving and the Friday after it",
        "2026-10-31, 2026-11-02, a Saturday",
        "2023-11-10, 2023-11-13, Veterans Day observed on the Friday before",
        "2018-11-12, 2018-11-13, Veterans Day observed on the Monday after",
        "2024-03-30, 2024-04-02, Cesar Chavez Day observed on the Monday after",
        "2023-03-31, 2023-04-03, Cesar Chavez Day",
        "2027-07-04, 2027-07-06, Independence Day on a Sunday",
        "2026-07-03, 2026-07-03, the Friday before Independence Day on a Saturday",
        "2021-12-31, 2021-12-31, the Friday before New Year on a Saturday",
        "2022-12-31, 2023-01-03, over the year",
        "2026-01-19, 2026-01-20, Dr. Martin Luther King Jr. Day",
        "2026-02-16, 2026-02-17, Presidents’ Day",
        "2027-02-12, 2027-02-12, Lincoln Day is no holiday of the state any more",
        "2026-05-25, 2026-05-26, Memorial Day",
        "2026-09-07, 2026-09-08, Labor Day",
        "2026-10-12, 2026-10-12, Columbus Day is none in California",
        "2024-02-29, 2024-02-29, a leap day",
        "2020-02-29, 2020-03-02, a leap day on a Saturday"
    })
    void moves(LocalDate day, LocalDate next, String why) {
        assertThat(WorkingDays.next(day)).as(why).isEqualTo(next);
        assertThat(WorkingDays.isOne(day)).as(why).isEqualTo(day.equals(next));
    }

    @Test
    @DisplayName("is every date of the file, by the rules of the calendar")
    void provesTheFile() {
        FilingWindows windows = FilingWindows.builtIn();
        assertThat(windows.all())
                .hasSize(52)
                .allSatisfy(
                        window -> {
                            for (Stage stage : Stage.values()) {
                                assertThat(window.on(stage))
                                        .as(window.period() + " " + stage)
                                        .isEqualTo(planned(stage, window.period()));
                            }
                            assertThat(window.lateNotice()).isEqualTo(window.due().plusDays(1));
                        });
    }

    @Test
    @DisplayName("counts the leap day in the quarter that has it and in the calendar after it")
    void leap() {
        assertThat(planned(Stage.DECISION, ReportingPeriod.of("2023Q4")))
                .isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(planned(Stage.DECISION, ReportingPeriod.of("2027Q4")))
                .isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(ReportingPeriod.of("2024Q1").days()).isEqualTo(91);
        assertThat(planned(Stage.DUE, ReportingPeriod.of("2024Q1")))
                .isEqualTo(LocalDate.of(2024, 4, 30));
    }

    @Test
    @DisplayName("can be set for one stage of one quarter without changing others")
    void override() {
        FilingWindows windows = FilingWindows.builtIn();
        ReportingPeriod period = ReportingPeriod.of("2026Q3");
        LocalDate due = LocalDate.of(2026, 11, 3);
        FilingWindows changed = windows.with(Map.of(period, Map.of(Stage.DUE, due)));
        assertThat(changed.of(period).due()).isEqualTo(due);
        assertThat(changed.of(period).lateNotice()).isEqualTo(due.plusDays(1));
        assertThat(changed.of(period).freeze()).isEqualTo(windows.of(period).freeze());
        ReportingPeriod other = ReportingPeriod.of("2026Q4");
        assertThat(List.of(changed.of(other))).containsExactly(windows.of(other));
        assertThat(windows.with(Map.of())).isSameAs(windows);
    }
}
