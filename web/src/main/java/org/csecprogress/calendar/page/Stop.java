package org.csecprogress.calendar.page;

/**
 * One stop of a timetable.
 *
 * @param at whether it is behind, now or ahead
 * @param standing the same in a word, for screen readers
 * @param note more in a few words, or empty
 */
public record Stop(Standing at, String standing, String date, String what, String note) {
    /** Where a stop is from today. */
    enum Standing {
        DONE(" is-done"),
        NOW(" is-now"),
        COMING("");

        private final String styleClass;

        Standing(String styleClass) {
            this.styleClass = styleClass;
        }
    }

    /** The class that draws it. */
    public String styleClass() {
        return at.styleClass;
    }
}
