package org.csecprogress.calendar.page;

import org.csecprogress.calendar.announcement.AnnouncedDate;
import org.csecprogress.calendar.announcement.Announcement;
import org.csecprogress.kernel.web.Sentences;

/** The announced dates of releases in words. */
public final class ReleaseDateWords {
    private final Sentences say;

    /** Makes the words of a language. */
    public ReleaseDateWords(Sentences say) {
        this.say = say;
    }

    /** Returns whether the date is confirmed; if it is not, by when CDSS confirms it. */
    public String standing(AnnouncedDate date) {
        return date.isConfirmed()
                ? say.of("calendar.confirmed")
                : say.of("calendar.provisional", say.date(date.confirmBy()));
    }

    /** Returns how a date was moved and why. */
    public String moved(Announcement announcement) {
        Announcement.Move move = announcement.moved().orElseThrow();
        return say.of(
                "calendar.move",
                say.months(announcement.period()),
                say.date(move.from()),
                say.date(announcement.day()),
                say.of("calendar.move." + move.reason()),
                say.date(announcement.at()));
    }
}
