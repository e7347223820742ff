package org.csecprogress.report.site.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.calendar.page.ReleaseDateWords;
import org.csecprogress.calendar.page.WindowRow;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.service.BusinessClock;

/** The public calendar: when the coming quarters are due, decided and released. */
@Named
@RequestScoped
public class CalendarPage {
    private static final int COMING = 6;
    private static final int MOVES = 20;

    @Inject private PublicFrame frame;
    @Inject private FilingCalendar calendar;
    @Inject private BusinessClock clock;

    /** Returns the quarters that are still to be released, the next one first. */
    public List<WindowRow> getRows() {
        return calendar.windows().all().stream()
                .filter(window -> !window.release().isBefore(clock.today()))
                .limit(COMING)
                .map(
                        window ->
                                WindowRow.of(
                                        window,
                                        calendar.announced(window.period()),
                                        "",
                                        List.of(),
                                        frame.getSay()))
                .toList();
    }

    /** Returns how dates of releases were moved and why, the newest first. */
    public List<String> getMoves() {
        ReleaseDateWords words = new ReleaseDateWords(frame.getSay());
        return calendar.moves().stream().limit(MOVES).map(words::moved).toList();
    }
}
