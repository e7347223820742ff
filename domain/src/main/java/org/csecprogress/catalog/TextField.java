package org.csecprogress.catalog;

import org.csecprogress.kernel.LocalText;

/**
 * A field of a filing that is not a figure.
 *
 * @param code its code, such as {@code NAR.DATA}
 * @param belongsTo code of a measure or a section, or FILING
 * @param type the type of answer
 * @param codeList name of the list that answers come from, or the empty string
 * @param required whether a filing must answer it
 * @param visibility who may read it
 * @param min smallest number; 0 for text
 * @param max largest number, or most characters of a text; 0 for codes
 * @param label its label
 * @param note further information
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
    /** Owner of the fields that belong to the whole filing. */
    public static final String FILING = "FILING";

    /** The type of answer. */
    public enum Type {
        /** One answer of a list. */
        CODE,
        /** Several answers of a list. */
        CODES,
        /** Free text. */
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

    /** The readers of an answer. */
    public enum Visibility {
        /** Everyone, once released. */
        PUBLIC,
        /** Everyone, once a disclosure officer has passed it and it is released. */
        PUBLIC_AFTER_REVIEW,
        /** The county and CDSS. */
        INTERNAL
    }
}
