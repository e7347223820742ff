package org.csecprogress.exchange.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A cell as stored in the file. A number is parsed only when it is asked for, because most numbers
 * of a workbook are not figures to read.
 *
 * @param kind the kind that the file states
 * @param text the content: text, number as stored, date or formula
 * @param isWorkedOut whether it is the stored result of a formula
 */
public record RawCell(Kind kind, String text, boolean isWorkedOut) {
    /** Texts are cut here; no figure is longer. */
    public static final int LONGEST = 200;

    /** Excel shows 15 digits; further digits in a file are rounding errors. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int MOST_PLACES = 40;

    /** Day 0 of Excel's date numbers. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(2_958_465);

    /** The kinds of cells. */
    public enum Kind {
        TEXT,
        /** A number that a spreadsheet stored. */
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

    public RawCell {
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    public RawCell(Kind kind, String text) {
        this(kind, text, false);
    }

    /** Returns the cell as the result of a formula. */
    public RawCell workedOut() {
        return new RawCell(kind, text, true);
    }

    /** Returns the typed text; empty for a number, a formula or its result. */
    String typed() {
        return kind == Kind.TEXT && !isWorkedOut ? text : "";
    }

    /**
     * Parses the stored number: 1.2E3 is 1200, and 4.5499999999999998 is 4.55.
     *
     * @return nothing for other kinds of cells, and for a number far beyond any figure
     */
    Optional<BigDecimal> number() {
        if (kind != Kind.NUMBER) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text).round(DIGITS).stripTrailingZeros();
            return Optional.of(number).filter(n -> Math.abs((long) n.scale()) <= MOST_PLACES);
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.empty(); // The parser of figures refuses its text.
        }
    }

    /** Returns the content as a spreadsheet shows it. */
    String shown() {
        return number().map(BigDecimal::toPlainString).orElse(text);
    }

    /** Returns a number as the date that a spreadsheet shows for it. */
    public RawCell asDate() {
        String date =
                number().filter(days -> days.signum() >= 0 && days.compareTo(MOST_DAYS) <= 0)
                        .map(days -> DAY_ZERO.plusDays(days.longValue()).toString())
                        .orElseGet(this::shown);
        return new RawCell(Kind.DATE, date);
    }

    public static RawCell text(String text) {
        return new RawCell(Kind.TEXT, text);
    }

    public boolean isBlank() {
        return kind == Kind.TEXT && text.isBlank();
    }
}
