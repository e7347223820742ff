package org.csecprogress.submission.page;

/**
 * One date of the timetable.
 *
 * @param when whether it is past, next or still to come
 * @param standing the value of {@code when} in words
 * @param note a note, or empty
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

    /** Returns the CSS class to add to the item's, with a leading space. */
    public String styleClass() {
        return when.styleClass;
    }
}
