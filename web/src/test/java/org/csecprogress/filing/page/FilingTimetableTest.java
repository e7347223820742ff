package org.csecprogress.filing.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.FilingWindows;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The dates of an unsubmitted filing")
class FilingTimetableTest {
    private static final FilingWindow WINDOW =
            FilingWindows.builtIn().of(ReportingPeriod.of("2026Q3"));

    private static List<String> on(String today) {
        Sentences words = Sentences.in(Language.EN);
        return new FilingTimetable(WINDOW, List.of(), LocalDate.parse(today), words)
                .stops().stream().map(stop -> stop.when() + " " + stop.what()).toList();
    }

    @Test
    @DisplayName("show the decision as ahead while it can be made in time")
    void before() {
        assertThat(on("2026-11-30"))
                .containsExactly(
                        "DONE Quarter ended",
                        "NOW Your filing is due",
                        "TO_COME CDSS decides",
                        "TO_COME Quarter is frozen",
                        "TO_COME Report is released");
    }

    @Test
    @DisplayName("promise no decision on a past date")
    void after() {
        assertThat(on("2026-12-28"))
                .containsExactly(
                        "DONE Quarter ended",
                        "NOW Your filing is due",
                        "DONE Quarter is frozen",
                        "TO_COME Report is released");
    }
}
