package org.csecprogress.calendar.page;

import org.csecprogress.kernel.web.Sentences;

/**
 * One date of a timetable.
 *
 * @param when whether it is past, next or still to come
 * @param standing the value of {@code when} in words, for screen readers
 */
public record Stop(When when, String standing, String date, String what, String note) {
    /** The position of a date relative to today. */
    public enum When {
        DONE(" is-done"),
        NOW(" is-now"),
        TO_COME("");

        private final String styleClass;

        When(String styleClass) {
            this.styleClass = styleClass;
        }
    }

    /** Returns a date of a timetable in that language. */
    public static Stop of(When when, String date, String what, String note, Sentences sentences) {
        return new Stop(when, sentences.of("stop." + when), date, what, note);
    }

    /** Returns the CSS class to add to the item's, with a leading space. */
    public String styleClass() {
        return when.styleClass;
    }
}
