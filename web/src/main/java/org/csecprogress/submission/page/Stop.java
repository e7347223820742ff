package org.csecprogress.submission.page;

/**
 * One stop of the timetable.
 *
 * @param when whether it lies behind, is next or is to come
 * @param standing the same in words
 * @param note what else to know, or empty
 */
public record Stop(When when, String standing, String date, String what, String note) {
    /** Where a stop lies. */
    public enum When {
        DONE(" is-done"),
        NOW(" is-now"),
        TO_COME("");

        private final String styleClass;

        When(String styleClass) {
            this.styleClass = styleClass;
        }
    }

    /** The class to add to the stop's, with a leading space. */
    public String styleClass() {
        return when.styleClass;
    }
}
