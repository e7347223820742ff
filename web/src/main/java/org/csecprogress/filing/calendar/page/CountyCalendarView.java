package org.csecprogress.filing.calendar.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.page.WindowRow;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.filing.overview.service.FilingOverview;
import org.csecprogress.filing.overview.service.FilingOverviewService;
import org.csecprogress.filing.page.CountyPage;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;

/** The dates of the county's filings: the last two quarters and the coming ones. */
@Named
@RequestScoped
public class CountyCalendarView {
    static final String PATH = "/county/calendar";

    private static final int COMING = 3;

    @Inject private CurrentActor current;
    @Inject private FilingOverviewService overviews;
    @Inject private FilingCalendar calendar;
    @Inject private BusinessClock clock;

    private List<FilingOverview> overview;

    /** Reads the county's filings. */
    public void load() {
        overview();
    }

    private ReportingPeriod lastEnded() {
        return ReportingPeriod.containing(clock.today()).minus(1);
    }

    List<FilingOverview> overview() {
        if (overview == null) {
            overview = overviews.of(current.get(), current.county(), lastEnded().minus(1));
        }
        return overview;
    }

    /** Returns the last two quarters and the coming ones, in order. */
    public List<WindowRow> getRows() {
        Sentences words = Sentences.ofPage();
        List<FilingOverview> recent = new ArrayList<>(overview().subList(0, 2));
        Collections.reverse(recent);
        List<WindowRow> rows = new ArrayList<>();
        recent.forEach(line -> rows.add(row(line, words)));
        calendar.windows().all().stream()
                .filter(window -> window.period().compareTo(lastEnded()) > 0)
                .limit(COMING)
                .forEach(window -> rows.add(row(window, "", List.of(), words)));
        return rows;
    }

    private WindowRow row(FilingOverview line, Sentences words) {
        List<WindowRow.Tag> tags = new ArrayList<>();
        tags.add(new WindowRow.Tag("tag tag--closed", words.of("status." + line.status())));
        if (line.isOverdue()) {
            tags.add(new WindowRow.Tag("tag tag--late", words.of("status.overdue")));
        }
        line.extendedUntil()
                .map(day -> words.of("calendar.extended", words.day(day)))
                .ifPresent(said -> tags.add(new WindowRow.Tag("tag tag--progress", said)));
        return row(line.window(), CountyPage.HOME.of(line.window().period()), tags, words);
    }

    private WindowRow row(
            FilingWindow window, String href, List<WindowRow.Tag> tags, Sentences words) {
        return WindowRow.of(window, calendar.announced(window.period()), href, tags, words);
    }
}
