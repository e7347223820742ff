package org.csecprogress.intake;

/**
 * A cell as a file holds it.
 *
 * @param kind what the file says it is
 * @param text its content: the words, the number in plain digits, the date, the formula
 */
record RawCell(Kind kind, String text) {
    /** More of a text is not kept: no figure is that long. */
    static final int LONGEST = 200;

    /** What a file may say that a cell is. */
    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        FORMULA,
        TRUE_OR_FALSE,
        ERROR
    }

    RawCell {
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    static RawCell text(String text) {
        return new RawCell(Kind.TEXT, text);
    }

    boolean isBlank() {
        return kind == Kind.TEXT && text.isBlank();
    }
}
