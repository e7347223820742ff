package org.csecprogress.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.csecprogress.csv.TableException;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The filing calendar")
class FilingWindowsTest {
    private final FilingWindows windows = FilingWindows.builtIn();

    @Test
    @DisplayName("plans every quarter from 2018 to 2030")
    void complete() {
        assertThat(windows.all()).hasSize(52);
        assertThat(windows.find(ReportingPeriod.of("2031Q1"))).isEmpty();
    }

    @Test
    @DisplayName(
            "says when a quarter is due, frozen and released, and in which fiscal years it lies")
    void window() {
        FilingWindow window = windows.of(ReportingPeriod.of("2018Q3"));
        assertThat(window.due()).isEqualTo(LocalDate.of(2018, 10, 30));
        assertThat(window.reminders())
                .containsExactly(LocalDate.of(2018, 10, 15), LocalDate.of(2018, 10, 29));
        assertThat(window.freeze()).isEqualTo(LocalDate.of(2018, 12, 14));
        assertThat(window.release()).isEqualTo(LocalDate.of(2018, 12, 31));
        assertThat(window.stateFiscal()).isEqualTo("SFY 2018-19 Q1");
        assertThat(window.federalFiscal()).isEqualTo("FFY 2018 Q4");
        assertThat(window.fiscalYearOfSum()).isEqualTo("2018-19");
    }

    @Test
    @DisplayName("continues with the next quarter on the day after a release")
    void next() {
        FilingWindow window = windows.of(ReportingPeriod.of("2026Q3"));
        assertThat(windows.next(window.due())).contains(window);
        assertThat(windows.next(window.release())).contains(window);
        assertThat(windows.next(window.release().plusDays(1)))
                .contains(windows.of(ReportingPeriod.of("2026Q4")));
        assertThat(windows.next(LocalDate.of(2032, 1, 1))).isEmpty();
    }

    @Test
    @DisplayName("is refused if a quarter is due before it opens")
    void order() throws IOException {
        String file;
        try (var in = getClass().getResourceAsStream("/reference/reporting_periods.csv")) {
            file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        byte[] wrong = file.replace("2018-10-30", "2018-09-30").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> FilingWindows.read(wrong))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("reporting_periods.csv, row 4, column period")
                .hasMessageContaining("2018-09-30 comes before 2018-10-01");
    }
}
