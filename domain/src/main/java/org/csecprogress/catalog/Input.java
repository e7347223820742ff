package org.csecprogress.catalog;

import java.math.BigDecimal;
import java.util.List;
import org.csecprogress.kernel.LocalText;

/**
 * A field for a figure. Most measures have one, with the measure's own code.
 *
 * @param code its code, such as {@code PL-06.D}
 * @param measure code of its measure
 * @param role its part in the measure
 * @param kind the part in a word
 * @param label its label
 * @param type the type of number
 * @param min smallest answer
 * @param max largest answer
 * @param decimals number of decimals kept
 * @param breakdowns codes of its dimensions
 * @param additiveOverTime whether quarters may be summed
 * @param required whether a filing must answer it
 * @param protectWith code of the figure whose protection it shares, or the empty string
 */
public record Input(
        String code,
        String measure,
        Part role,
        String kind,
        LocalText label,
        NumberType type,
        BigDecimal min,
        BigDecimal max,
        int decimals,
        List<String> breakdowns,
        boolean additiveOverTime,
        boolean required,
        String protectWith) {
    /** The part of an input in its measure. */
    public enum Part {
        /** The measure itself, or its numerator. */
        N,
        /** A denominator of its own. */
        D,
        /** A median beside the count. */
        MED
    }

    /** The type of number. */
    public enum NumberType {
        /** A whole number. */
        INTEGER,
        /** A number with decimals. */
        DECIMAL
    }

    public Input {
        breakdowns = List.copyOf(breakdowns);
    }
}
