package org.csecprogress.report.site.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.page.Stop;
import org.csecprogress.kernel.web.Sentences;

/** The dates of a quarter from its end to its release, for the home page. */
final class PublicCalendar {
    private PublicCalendar() {}

    private record Planned(LocalDate day, String key, String note) {}

    static List<Stop> stops(FilingWindow window, LocalDate today, Sentences say) {
        List<Planned> planned =
                List.of(
                        new Planned(
                                window.period().end(),
                                "home.next.ended",
                                say.monthsOnly(window.period())),
                        new Planned(window.due(), "home.next.due", say.of("home.next.due.note")),
                        new Planned(
                                window.decisionLatest(),
                                "home.next.decision",
                                say.of("home.next.decision.note")),
                        new Planned(
                                window.freeze(),
                                "home.next.freeze",
                                say.of("home.next.freeze.note")),
                        new Planned(
                                window.release(),
                                "home.next.release",
                                say.of("home.next.release.note", window.period().toString())));
        List<Stop> stops = new ArrayList<>();
        boolean nowGiven = false;
        int year = 0;
        for (Planned stop : planned) {
            boolean done = stop.day().isBefore(today);
            Stop.When when = done ? Stop.When.DONE : nowGiven ? Stop.When.TO_COME : Stop.When.NOW;
            nowGiven |= !done;
            // The year is shown once, and again when it changes.
            String date = stop.day().getYear() == year ? say.day(stop.day()) : say.date(stop.day());
            year = stop.day().getYear();
            stops.add(Stop.of(when, date, say.of(stop.key()), stop.note(), say));
        }
        return stops;
    }
}
