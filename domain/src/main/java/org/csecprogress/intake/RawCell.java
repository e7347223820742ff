package org.csecprogress.intake;

/**
 * A cell as stored in the file.
 *
 * @param kind the kind that the file states
 * @param text the content: text, number in plain digits, date or formula
 * @param isWorkedOut whether it is the stored result of a formula
 */
record RawCell(Kind kind, String text, boolean isWorkedOut) {
    /** Texts are cut here; no figure is longer. */
    static final int LONGEST = 200;

    /** The kinds of cells. */
    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        /** A formula in delimited text, which has no result. */
        FORMULA,
        /** A formula whose result may come from outside the file. */
        OUTSIDE,
        /** A formula without a stored result. */
        NO_RESULT,
        TRUE_OR_FALSE,
        ERROR
    }

    RawCell {
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    RawCell(Kind kind, String text) {
        this(kind, text, false);
    }

    /** Returns the cell as the result of a formula. */
    RawCell workedOut() {
        return new RawCell(kind, text, true);
    }

    /** Returns the typed text; for a formula only "=". */
    String typed() {
        return isWorkedOut ? "=" : text;
    }

    static RawCell text(String text) {
        return new RawCell(Kind.TEXT, text);
    }

    boolean isBlank() {
        return kind == Kind.TEXT && text.isBlank();
    }
}
