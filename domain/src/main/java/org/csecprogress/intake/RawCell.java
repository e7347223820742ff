package org.csecprogress.intake;

/**
 * A cell as a file holds it.
 *
 * @param kind what the file says it is
 * @param text its content: the words, the number in plain digits, the date, the formula
 * @param isWorkedOut whether it is the result that the file keeps of a formula
 */
record RawCell(Kind kind, String text, boolean isWorkedOut) {
    /** More of a text is not kept: no figure is that long. */
    static final int LONGEST = 200;

    /** What a file may say that a cell is. */
    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        /** A formula in a text, which has no result. */
        FORMULA,
        /** A formula whose result may come from outside the file. */
        OUTSIDE,
        /** A formula whose result the file does not keep. */
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

    /** The same as the result of a formula. */
    RawCell workedOut() {
        return new RawCell(kind, text, true);
    }

    /** What somebody typed into it; of a formula no more than that it is one. */
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
