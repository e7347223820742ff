package org.csecprogress.catalog;

import org.csecprogress.kernel.LocalText;

/**
 * A field of a filing that is not a figure.
 *
 * @param code its code, such as {@code NAR.DATA}
 * @param belongsTo code of a measure or a section, or FILING
 * @param type what may be typed
 * @param codeList name of the list that answers come from, or the empty string
 * @param required whether a filing must answer it
 * @param visibility who may read it
 * @param min the smallest number; 0 for text
 * @param max the largest number, the most characters of a text, or 0 for codes
 * @param label its label
 * @param note what else to know
 */
public record TextField(
        String code,
        String belongsTo,
        Type type,
        String codeList,
        boolean required,
        Visibility visibility,
        int min,
        int max,
        LocalText label,
        String note) {
    /** A field of the filing as a whole belongs to this. */
    public static final String FILING = "FILING";

    /** What may be typed. */
    public enum Type {
        /** One answer of a list. */
        CODE,
        /** Several answers of a list. */
        CODES,
        /** Words. */
        TEXT,
        /** A date. */
        DATE,
        /** A whole number of hours. */
        INTEGER_HOURS,
        /** A whole number of months. */
        INTEGER_MONTHS;

        /** Whether answers come from a list. */
        public boolean isCoded() {
            return this == CODE || this == CODES;
        }

        /** Whether answers are whole numbers. */
        public boolean isInteger() {
            return this == INTEGER_HOURS || this == INTEGER_MONTHS;
        }
    }

    /** Who may read an answer. */
    public enum Visibility {
        /** Everyone, once released. */
        PUBLIC,
        /** Everyone, once a disclosure officer has passed it and it is released. */
        PUBLIC_AFTER_REVIEW,
        /** The county and CDSS. */
        INTERNAL
    }
}
