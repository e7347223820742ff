package org.csecprogress.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.measure.Expression;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;

/** The cases of one filing by figure, and sums and differences of these. */
final class CaseSets {
    private final Catalog catalog;
    private final Categories categories;
    private final Map<Integer, Answers> earlier;
    private final Map<String, Collection<Case>> sets = new HashMap<>();

    CaseSets(Catalog catalog, Categories categories, Map<Integer, Answers> earlier) {
        this.catalog = catalog;
        this.categories = categories;
        this.earlier = earlier;
    }

    void put(String code, Collection<Case> cases) {
        sets.put(code, cases);
    }

    Collection<Case> get(String code) {
        Collection<Case> cases = sets.get(code);
        if (cases == null) {
            throw new IllegalStateException(code + " stands before its own row");
        }
        return cases;
    }

    /** Returns the cases of the expression: plus adds cases and minus removes them. */
    Collection<Case> of(Expression expression, FigureModel figure, Dice dice) {
        if (expression.terms().size() == 1) {
            return of(expression.terms().get(0).operand(), figure, dice);
        }
        Set<Case> result = new LinkedHashSet<>();
        for (Expression.Term term : expression.terms()) {
            Collection<Case> cases = of(term.operand(), figure, dice);
            if (term.sign() > 0) {
                result.addAll(cases);
            } else {
                cases.forEach(result::remove);
            }
        }
        return result;
    }

    private Collection<Case> of(Operand operand, FigureModel figure, Dice dice) {
        Answers before = operand.lag() == 0 ? null : earlier.get(operand.lag());
        if (before != null && before.figure(CellKey.total(operand.code())).isPresent()) {
            return counted(before, operand, figure, dice);
        }
        Collection<Case> cases = get(operand.code());
        if (operand.lag() > 0) {
            // Before the demonstration begins, this quarter's cases stand in for earlier ones.
            return cases.stream().map(c -> Case.from(c, dice.seed(), figure.profile(), 1)).toList();
        }
        if (operand.isTotal()) {
            return cases;
        }
        return cases.stream()
                .filter(c -> operand.categories().contains(categories.of(c, operand.dimension())))
                .toList();
    }

    /**
     * Makes cases from an earlier count. It keeps one dimension that both figures have; there can
     * be only one, because a filing does not cross dimensions.
     */
    private List<Case> counted(Answers before, Operand operand, FigureModel figure, Dice dice) {
        List<Case> cases = new ArrayList<>();
        List<String> shared =
                catalog.breakdownsOf(operand.code()).stream()
                        .filter(catalog.breakdownsOf(figure.code())::contains)
                        .toList();
        if (shared.isEmpty()) {
            add(cases, number(before, CellKey.total(operand.code())), figure, dice);
            return cases;
        }
        String dimension = shared.get(0);
        for (var category : catalog.categories(dimension)) {
            var cell = new CellKey(operand.code(), dimension, category.code());
            int first = cases.size();
            add(cases, number(before, cell), figure, dice);
            cases.subList(first, cases.size()).forEach(c -> c.set(dimension, category.code()));
        }
        return cases;
    }

    private static void add(List<Case> cases, int number, FigureModel figure, Dice dice) {
        for (int i = 0; i < number; i++) {
            cases.add(Case.of(dice.seed(), figure.profile()));
        }
    }

    private static int number(Answers answers, CellKey cell) {
        return answers.figure(cell).flatMap(Answer::number).map(BigDecimal::intValue).orElse(0);
    }
}
