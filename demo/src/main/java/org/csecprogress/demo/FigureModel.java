package org.csecprogress.demo;

import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.measure.Expression;
import org.csecprogress.csv.Row;

/**
 * The model of a figure: one row of inputs.csv. A code that the catalogue lacks is a helper and is
 * counted nowhere.
 *
 * @param code code of the input, or of the helper
 * @param kind the kind of model
 * @param of the cases to start from
 * @param also cases that are always included
 * @param rate a state total per quarter, a probability, or a mean number of events
 * @param spread how much counties differ: standard deviation of the log-odds
 * @param growth growth of the rate per quarter, as a share of it
 * @param level name of the factors by which counties differ from their share of the children
 * @param profile name of the weights for new cases, or empty to keep that of the original case
 * @param steady whether the figure stays near its mean from quarter to quarter
 * @param low fewest events, or the smallest share of the quarter's days
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
        /** New cases, spread over the counties by number of children. */
        BASE,
        /** Some of the cases of other figures. */
        PART,
        /** Events that happen to cases. */
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

    /** Returns the rate a number of quarters after the first. */
    double rateAfter(int quarters) {
        return rate * StrictMath.pow(1 + growth, quarters);
    }
}
