package org.csecprogress.filing.answer;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.measure.Expression;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.CellKey;

/** Works out computed figures, totals and breakdowns, from the expressions of the catalogue. */
public final class Computation {
    private final Map<String, Expression> expressions = new LinkedHashMap<>();
    private final Catalog catalog;

    /**
     * @param catalog the version under which the answers were filed
     */
    public Computation(Catalog catalog) {
        this.catalog = catalog;
        for (Measure measure : catalog.computedMeasures()) {
            measure.computation().ifPresent(e -> expressions.put(measure.code(), e));
        }
    }

    /**
     * Returns the answer to a figure, typed or computed. A computed figure has no answer until all
     * its parts are answered, and takes the reason of the first part that is absent.
     */
    public Optional<Answer> answer(CellKey cell, Answers answers) {
        Expression expression = expressions.get(cell.input());
        return expression == null ? answers.figure(cell) : compute(expression, cell, answers);
    }

    private static Optional<Answer> compute(Expression expression, CellKey cell, Answers answers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Expression.Term term : expression.terms()) {
            var part = new CellKey(term.operand().code(), cell.dimension(), cell.category());
            Optional<Answer> answer = answers.figure(part);
            if (answer.isEmpty() || answer.get() instanceof Answer.Absent) {
                return answer;
            }
            BigDecimal value = answer.get().number().orElseThrow();
            sum = term.sign() > 0 ? sum.add(value) : sum.subtract(value);
        }
        // Contradicting parts have their own finding; a negative count is not an answer.
        return sum.signum() < 0 ? Optional.empty() : Optional.of(new Answer.Count(sum));
    }

    /** Returns the number of a figure, typed or computed, if there is one. */
    public Optional<BigDecimal> number(CellKey cell, Answers answers) {
        return answer(cell, answers).flatMap(Answer::number);
    }

    /** Returns every computed figure that can be worked out, in the catalogue's order. */
    public Map<CellKey, Answer> computed(Answers answers) {
        Map<CellKey, Answer> computed = new LinkedHashMap<>();
        for (CellKey cell : catalog.computedCells()) {
            answer(cell, answers).ifPresent(answer -> computed.put(cell, answer));
        }
        return computed;
    }
}
