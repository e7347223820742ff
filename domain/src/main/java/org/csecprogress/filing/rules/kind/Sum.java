package org.csecprogress.filing.rules.kind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.measure.Expression;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.kernel.CellKey;

/**
 * An expression at one place of a filing: the total, or one category of a breakdown.
 *
 * @param terms the figures to add or subtract
 */
public record Sum(List<Term> terms) {
    /**
     * Cells that are added up.
     *
     * @param sign 1 or -1
     * @param cells at least one
     * @param lag number of quarters before
     */
    public record Term(int sign, List<CellKey> cells, int lag) {
        /** Returns the number; empty if a cell has none and empty cells do not count as zero. */
        Optional<BigDecimal> number(Check check, boolean emptyIsZero) {
            BigDecimal sum = BigDecimal.ZERO;
            for (CellKey cell : cells) {
                Optional<BigDecimal> number = check.number(cell, lag);
                if (number.isEmpty() && !emptyIsZero) {
                    return Optional.empty();
                }
                sum = sum.add(number.orElse(BigDecimal.ZERO));
            }
            return Optional.of(sum);
        }
    }

    public Sum {
        terms = List.copyOf(terms);
    }

    /** Returns the expression for the total. */
    public static Sum at(Expression expression) {
        return at(expression, "", "");
    }

    /** Returns the expression with each total replaced by its row for that category. */
    public static Sum at(Expression expression, String dimension, String category) {
        var terms = new ArrayList<Term>();
        for (Expression.Term term : expression.terms()) {
            Operand operand = term.operand();
            List<CellKey> cells =
                    operand.isTotal()
                            ? List.of(new CellKey(operand.code(), dimension, category))
                            : operand.categories().stream()
                                    .map(c -> new CellKey(operand.code(), operand.dimension(), c))
                                    .toList();
            terms.add(new Term(term.sign(), cells, operand.lag()));
        }
        return new Sum(terms);
    }

    /** Returns the number; empty if a part has none. */
    Optional<BigDecimal> number(Check check, boolean emptyIsZero) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Term term : terms) {
            Optional<BigDecimal> number = term.number(check, emptyIsZero);
            if (number.isEmpty()) {
                return number;
            }
            sum = term.sign() > 0 ? sum.add(number.get()) : sum.subtract(number.get());
        }
        return Optional.of(sum);
    }

    /** Returns the first cell. */
    public CellKey first() {
        return terms.get(0).cells().get(0);
    }
}
