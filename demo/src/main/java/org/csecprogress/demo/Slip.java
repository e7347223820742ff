package org.csecprogress.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Input;
import org.csecprogress.csv.Row;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.validation.AbsentReason;
import org.csecprogress.validation.Answer;
import org.csecprogress.validation.Answers;

/**
 * A slip that no rule finds and a reviewer does: a figure of the wrong size, or one left out.
 *
 * @param cell the total that is wrong
 * @param factor by how much, or empty where the figure and its breakdowns are left out
 * @param comment what the reviewer asks about the figure
 * @param reason why the filing is returned
 * @param answer what the county answers when it has mended it
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

    /** Whether these answers can have the slip: the figure must be there, and not be zero. */
    boolean fits(Answers answers) {
        return answers.figure(cell)
                .flatMap(Answer::number)
                .filter(number -> number.signum() > 0)
                .isPresent();
    }

    /** The answers with the slip in them. */
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
