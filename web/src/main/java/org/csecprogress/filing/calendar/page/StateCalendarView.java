package org.csecprogress.filing.calendar.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.page.WindowRow;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.web.Sentences;

/** The calendar for CDSS: the quarters that are still to be released, or one of them. */
@Named
@ViewScoped
public class StateCalendarView implements Serializable {

    @Serial private static final long serialVersionUID = 1L;
    private static final int COMING = 6;

    @Inject private FilingCalendar calendar;
    @Inject private BusinessClock clock;

    private String period;

    /** Whether the page is about one quarter. */
    public boolean isOfOne() {
        return period != null;
    }

    /** Returns the dates of the one quarter, or responds with 404 if it is not planned. */
    public FilingWindow getWindow() {
        return calendar.windows()
                .of(
                        ReportingPeriod.parse(period)
                                .orElseThrow(() -> new NotFoundException("period")));
    }

    /** Returns the quarters that are still to be released. */
    public List<WindowRow> getRows() {
        Sentences words = Sentences.ofPage();
        return calendar.windows().all().stream()
                .filter(window -> !window.release().isBefore(clock.today()))
                .limit(COMING)
                .map(
                        window ->
                                WindowRow.of(
                                        window,
                                        calendar.announced(window.period()),
                                        "/state/calendar?period=" + window.period(),
                                        List.of(),
                                        words))
                .toList();
    }

    /** Returns the quarter of the address, or null for all. */
    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }
}
