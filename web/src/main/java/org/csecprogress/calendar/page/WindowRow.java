package org.csecprogress.calendar.page;

import java.util.List;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.Stage;
import org.csecprogress.kernel.web.Sentences;

/**
 * A quarter in a table of the calendar.
 *
 * @param name its months
 * @param href where it is changed, or empty
 * @param tags what else is to be said of it
 */
public record WindowRow(String period, String name, String href, List<Tag> tags, List<Day> days) {
    public WindowRow {
        tags = List.copyOf(tags);
        days = List.copyOf(days);
    }

    /** A word in its colour. */
    public record Tag(String styleClass, String said) {}

    /** A day with its heading. */
    public record Day(String label, String date) {}

    /** The row of a window with the days that everyone goes by. */
    public static WindowRow of(
            FilingWindow window, String href, List<Tag> tags, Sentences sentences) {
        return new WindowRow(
                window.period().toString(),
                sentences.months(window.period()),
                href,
                tags,
                Stage.everyones().stream()
                        .map(
                                stage ->
                                        new Day(
                                                sentences.of("calendar.stage." + stage),
                                                sentences.date(window.on(stage))))
                        .toList());
    }
}
