package org.csecprogress.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Input;
import org.csecprogress.csv.Row;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;

/**
 * An error that no rule finds but a reviewer does: a figure of the wrong size, or a missing one.
 *
 * @param cell the total that is wrong
 * @param factor the factor of the error, or empty if the figure and its breakdowns are missing
 * @param comment the reviewer's question about the figure
 * @param reason why the filing is returned
 * @param answer the county's answer after correcting it
 */
public record Slip(
        CellKey cell, Optional<BigDecimal> factor, String comment, String reason, String answer) {
    static final List<String> COLUMNS = List.of("input", "factor", "comment", "reason", "answer");

    static Slip read(Row row) {
        return new Slip(
                CellKey.total(row.required("input")),
                row.text("factor").isEmpty()
                        ? Optional.empty()
                        : Optional.of(row.decimal("factor")),
                row.required("comment"),
                row.required("reason"),
                row.required("answer"));
    }

    /** Returns whether these answers can have the error: the figure must exist and not be zero. */
    boolean fits(Answers answers) {
        return answers.figure(cell)
                .flatMap(Answer::number)
                .filter(number -> number.signum() > 0)
                .isPresent();
    }

    /** Returns the answers with the error in them. */
    public Answers in(Answers answers, Catalog catalog) {
        Answers.Builder flawed = answers.toBuilder();
        Input input = catalog.input(cell.input());
        if (factor.isEmpty()) {
            catalog.cellsOf(input)
                    .forEach(c -> flawed.figure(c, Answer.absent(AbsentReason.NA_NOT_COLLECTED)));
        } else {
            BigDecimal right = answers.figure(cell).flatMap(Answer::number).orElseThrow();
            BigDecimal wrong = right.multiply(factor.get()).setScale(0, RoundingMode.HALF_UP);
            flawed.figure(cell, new Answer.Count(wrong.min(input.max())));
        }
        return flawed.build();
    }
}
