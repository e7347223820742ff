package org.csecprogress.report.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.FilingWindows;
import org.csecprogress.calendar.page.Stop;
import org.csecprogress.calendar.page.Stop.When;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The timetable of a quarter")
class PublicCalendarTest {
    private final FilingWindow window = FilingWindows.builtIn().of(ReportingPeriod.of("2026Q3"));

    @Test
    @DisplayName("has one current step: the first whose date has not passed")
    void now() {
        assertThat(whens(window.due()))
                .containsExactly(When.DONE, When.NOW, When.TO_COME, When.TO_COME, When.TO_COME);
        assertThat(whens(window.due().plusDays(1)))
                .containsExactly(When.DONE, When.DONE, When.NOW, When.TO_COME, When.TO_COME);
    }

    @Test
    @DisplayName("has no current step once the report is released")
    void over() {
        assertThat(whens(window.release().plusDays(1))).containsOnly(When.DONE);
    }

    @Test
    @DisplayName("states the year once")
    void year() {
        var stops = PublicCalendar.stops(window, window.due(), Sentences.in(Language.EN));
        assertThat(stops.get(0).date()).isEqualTo("September 30, 2026");
        assertThat(stops.get(1).date()).isEqualTo("October 30");
    }

    private List<When> whens(LocalDate today) {
        return PublicCalendar.stops(window, today, Sentences.in(Language.ES)).stream()
                .map(Stop::when)
                .toList();
    }
}
