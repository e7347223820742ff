package org.csecprogress.demo;

import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Expression;
import org.csecprogress.csv.Row;

/**
 * How a figure comes about: one row of inputs.csv. A code that the catalogue does not have is a
 * helper, counted nowhere.
 *
 * @param code code of the input, or of the helper
 * @param kind the kind of model
 * @param of the cases that it starts from
 * @param also cases that belong to it in any case
 * @param rate a state total a quarter, a probability, or a mean number of events
 * @param spread how far counties differ: standard deviation of the log-odds
 * @param growth what a quarter adds to the rate, as a share of it
 * @param level name of the factors by which counties differ from their share of the children
 * @param profile name of the weights for new cases, or empty to keep that of the case they are from
 * @param steady whether the figure stays near its mean from quarter to quarter
 * @param low events at the least, or the smallest share of the quarter's days
 * @param high the largest share of the quarter's days
 * @param trait factors by the county's traits
 * @param lean factors by the categories of a case
 */
record FigureModel(
        String code,
        Kind kind,
        Optional<Expression> of,
        Optional<Expression> also,
        double rate,
        double spread,
        double growth,
        String level,
        String profile,
        boolean steady,
        double low,
        double high,
        Factors trait,
        Factors lean) {
    static final List<String> COLUMNS =
            List.of(
                    "input", "kind", "of", "also", "rate", "spread", "growth", "level", "profile",
                    "noise", "low", "high", "trait", "lean");

    /** The kinds of model. */
    enum Kind {
        /** New cases, spread over the counties by their children. */
        BASE,
        /** Some of the cases of others. */
        PART,
        /** Things that happen to cases. */
        EVENTS,
        /** The days of the quarter that a case lasts. */
        DAYS,
        /** The median of the days behind a figure's categories. */
        MEDIAN
    }

    static FigureModel read(Row row) {
        return new FigureModel(
                row.required("input"),
                row.constant("kind", Kind.class),
                expression(row, "of"),
                expression(row, "also"),
                row.decimal("rate").doubleValue(),
                row.decimal("spread").doubleValue(),
                row.decimal("growth").doubleValue(),
                row.text("level"),
                row.text("profile"),
                row.oneOf("noise", List.of("", "POISSON", "STEADY")).equals("STEADY"),
                row.decimal("low").doubleValue(),
                row.decimal("high").doubleValue(),
                Factors.parse(row, "trait"),
                Factors.parse(row, "lean"));
    }

    private static Optional<Expression> expression(Row row, String column) {
        if (row.text(column).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Expression.parse(row.text(column)));
        } catch (IllegalArgumentException e) {
            throw row.refuse(column, e.getMessage());
        }
    }

    /** The rate in the quarter that many quarters after the first. */
    double rateAfter(int quarters) {
        return rate * StrictMath.pow(1 + growth, quarters);
    }
}
