package org.csecprogress.calendar.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.kernel.web.Sentences;

/** The dates of a quarter as a timeline. The first one that isn't past is the current one. */
public final class Timetable {
    private record Point(LocalDate date, String key, String note) {}

    private final Sentences sentences;
    private final LocalDate today;
    private final List<Point> points = new ArrayList<>();

    private Timetable(Sentences sentences, LocalDate today) {
        this.sentences = sentences;
        this.today = today;
    }

    /** Returns the dates for reviewers. */
    public static List<Stop> ofReview(
            FilingWindow window,
            LocalDate today,
            Sentences sentences,
            String filed,
            String approved) {
        return new Timetable(sentences, today)
                .add(window.period().end(), "ended", "")
                .add(window.due(), "due", filed)
                .add(window.decisionLatest(), "decided", approved)
                .add(window.answerLatest(), "answered", sentences.of("timetable.answered.note"))
                .add(window.freeze(), "frozen", "")
                .add(window.release(), "released", "")
                .stops();
    }

    /** Returns the dates for everyone who signs in. */
    public static List<Stop> ofAll(FilingWindow window, LocalDate today, Sentences sentences) {
        return new Timetable(sentences, today)
                .add(window.period().end(), "ended", "")
                .add(window.due(), "due", sentences.months(window.period()))
                .add(window.decisionLatest(), "decided", "")
                .add(window.freeze(), "frozen", "")
                .add(window.release(), "released", "")
                .stops();
    }

    private Timetable add(LocalDate date, String key, String note) {
        points.add(new Point(date, key, note));
        return this;
    }

    private List<Stop> stops() {
        LocalDate now =
                points.stream()
                        .map(Point::date)
                        .filter(date -> !date.isBefore(today))
                        .findFirst()
                        .orElse(null);
        List<Stop> stops = new ArrayList<>();
        for (Point point : points) {
            stops.add(
                    Stop.of(
                            when(point.date(), now),
                            date(point, stops.isEmpty()),
                            sentences.of("timetable." + point.key()),
                            point.note(),
                            sentences));
        }
        return stops;
    }

    private Stop.When when(LocalDate date, LocalDate now) {
        if (date.isBefore(today)) {
            return Stop.When.DONE;
        }
        return date.equals(now) ? Stop.When.NOW : Stop.When.TO_COME;
    }

    /** Formats a date. The year is shown at the start and after it changes. */
    private String date(Point point, boolean isFirst) {
        boolean otherYear = point.date().getYear() != points.get(0).date().getYear();
        return (isFirst && point.date().getYear() != today.getYear()) || otherYear
                ? sentences.date(point.date())
                : sentences.day(point.date());
    }
}
