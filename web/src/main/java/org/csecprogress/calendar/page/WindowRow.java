package org.csecprogress.calendar.page;

import java.time.LocalDate;
import java.util.List;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.Stage;
import org.csecprogress.calendar.announcement.AnnouncedDate;
import org.csecprogress.kernel.web.Sentences;

/**
 * A quarter in a table of the calendar.
 *
 * @param href the page where it can be changed, or empty
 */
public record WindowRow(String period, String name, String href, List<Tag> tags, List<Day> days) {
    public WindowRow {
        tags = List.copyOf(tags);
        days = List.copyOf(days);
    }

    /** A colored word. */
    public record Tag(String styleClass, String said) {}

    /**
     * A date with its heading.
     *
     * @param note whether CDSS has confirmed it, or empty
     */
    public record Day(String label, String date, String note) {
        private static Day of(Stage stage, LocalDate date, Sentences sentences) {
            return new Day(sentences.of("calendar.stage." + stage), sentences.date(date), "");
        }

        private static Day of(AnnouncedDate release, Sentences sentences) {
            return new Day(
                    sentences.of("calendar.stage." + Stage.RELEASE),
                    sentences.time(release.time()),
                    new ReleaseDateWords(sentences).standing(release));
        }
    }

    /**
     * Returns the row of a window with the dates that apply to everyone.
     *
     * @param release the date of the release as it is announced
     */
    public static WindowRow of(
            FilingWindow window,
            AnnouncedDate release,
            String href,
            List<Tag> tags,
            Sentences sentences) {
        return new WindowRow(
                window.period().toString(),
                sentences.months(window.period()),
                href,
                tags,
                Stage.everyones().stream()
                        .map(
                                stage ->
                                        stage == Stage.RELEASE
                                                ? Day.of(release, sentences)
                                                : Day.of(stage, window.on(stage), sentences))
                        .toList());
    }
}
