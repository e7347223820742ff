package org.csecprogress.filing.calendar.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.page.WindowRow;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;

/** The calendar for CDSS: the quarters that are still to be released, or one of them. */
@Named
@RequestScoped
public class StateCalendarView {
    static final String PERIOD = "period";

    static final String PATH = "/state/calendar";
    private static final int COMING = 6;

    @Inject private FilingCalendar calendar;
    @Inject private BusinessClock clock;
    @Inject private CalendarForm form;

    static String address(String period) {
        return new Query(PATH).with(PERIOD, period).toString();
    }

    /** Whether the page is about one quarter. */
    public boolean isOfOne() {
        return form.has(PERIOD);
    }

    /** Returns the dates of the one quarter, or responds with 404 if it is not planned. */
    FilingWindow window() {
        return calendar.windows()
                .of(
                        ReportingPeriod.parse(form.text(PERIOD))
                                .orElseThrow(() -> new NotFoundException(PERIOD)));
    }

    public String getTitle() {
        Sentences words = Sentences.ofPage();
        return isOfOne()
                ? words.of("calendar.quarter.title", words.months(window().period()))
                : words.of("calendar.title");
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
                                        address(window.period().toString()),
                                        List.of(),
                                        words))
                .toList();
    }
}
