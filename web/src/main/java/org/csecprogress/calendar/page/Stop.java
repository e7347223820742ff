package org.csecprogress.calendar.page;

/**
 * One date of a timetable.
 *
 * @param at whether it is past, now or ahead
 * @param standing the value of {@code at} in a word, for screen readers
 * @param note a short note, or empty
 */
public record Stop(Standing at, String standing, String date, String what, String note) {
    /** The position of a date relative to today. */
    enum Standing {
        DONE(" is-done"),
        NOW(" is-now"),
        COMING("");

        private final String styleClass;

        Standing(String styleClass) {
            this.styleClass = styleClass;
        }
    }

    /** Returns its CSS class. */
    public String styleClass() {
        return at.styleClass;
    }
}
