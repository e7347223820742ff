package org.csecprogress.auditrelease.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.catalog.measure.Expression;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.catalog.measure.ValueType;

/**
 * A statement of the dictionary about figures, in linear form: the sum of some figures is at most
 * the sum of others, or equal to it.
 *
 * @param name the rule or measure that states it
 * @param equal whether the sums are equal
 * @param less the figures of the smaller sum
 * @param more the figures of the larger sum
 * @param byRow whether it also holds for each row of a breakdown
 * @param daily whether the larger sum counts once for each day of the quarter
 * @param rest whether the rest of the larger sum must not be known to be small
 */
record Saying(
        String name,
        boolean equal,
        List<Operand> less,
        List<Operand> more,
        boolean byRow,
        boolean daily,
        boolean rest) {
    private static final Set<String> EQUAL = Set.of("PARTS", "EQUAL", "COMPUTED_AGREES");
    private static final Set<String> BY_ROW = Set.of("TOTAL+SHARED", "TOTAL+SHARED_LOWER");

    /** Returns the catalogue's statements that filings may not violate. */
    static List<Saying> of(Catalog catalog) {
        return of(catalog, rule -> rule.tier() == RuleDefinition.Tier.CONSISTENCY);
    }

    /**
     * Returns all statements of the catalogue, including those that filings may violate with an
     * explanation.
     */
    static List<Saying> ofAllRules(Catalog catalog) {
        return of(catalog, rule -> true);
    }

    private static List<Saying> of(Catalog catalog, Predicate<RuleDefinition> taken) {
        Map<String, Saying> sayings = new LinkedHashMap<>();
        for (Measure measure : catalog.measures()) {
            // Events by exposure are not part of their exposure.
            if (measure.valueType() != ValueType.RATE) {
                measure.denominator().ifPresent(whole -> keep(sayings, part(measure, whole)));
            }
            measure.computation()
                    .ifPresent(
                            sum ->
                                    keep(
                                            sayings,
                                            equality(measure.code(), one(measure), sum, true)));
        }
        for (RuleDefinition rule : catalog.rules()) {
            if (taken.test(rule)) {
                of(rule).forEach(saying -> keep(sayings, saying));
            }
        }
        return List.copyOf(sayings.values());
    }

    private static void keep(Map<String, Saying> sayings, Saying saying) {
        String key = saying.equal() + " " + saying.less() + " " + saying.more();
        sayings.putIfAbsent(key, saying);
    }

    private static Expression one(Measure measure) {
        return Expression.parse(measure.code());
    }

    private static Saying part(Measure measure, Operand whole) {
        return new Saying(
                measure.code() + " is part of " + whole.code(),
                false,
                List.of(Operand.parse(measure.code())),
                List.of(whole),
                whole.isTotal(),
                false,
                measure.protection().complement());
    }

    private static List<Saying> of(RuleDefinition rule) {
        boolean byRow = BY_ROW.contains(rule.scope());
        if (EQUAL.contains(rule.kind())) {
            return List.of(
                    equality(
                            rule.code(),
                            Expression.parse(rule.target()),
                            Expression.parse(rule.operands()),
                            byRow));
        }
        if (rule.kind().equals("LESS_OR_EQUAL")) {
            return List.of(order(rule, byRow, false));
        }
        if (rule.kind().equals("MAX_PER") && rule.params().equals("factor=DAYS_IN_QUARTER")) {
            return List.of(order(rule, byRow, true));
        }
        return rule.kind().equals("UNION") ? union(rule, byRow) : List.of();
    }

    private static Saying order(RuleDefinition rule, boolean byRow, boolean daily) {
        Expression left = Expression.parse(rule.target());
        Expression right = Expression.parse(rule.operands());
        return new Saying(
                rule.code(),
                false,
                joined(signed(left, 1), signed(right, -1)),
                joined(signed(right, 1), signed(left, -1)),
                byRow,
                daily,
                true);
    }

    /** Moves subtracted figures to the other side; a side with one figure becomes the larger. */
    private static Saying equality(String name, Expression left, Expression right, boolean byRow) {
        List<Operand> one = joined(signed(left, 1), signed(right, -1));
        List<Operand> other = joined(signed(right, 1), signed(left, -1));
        boolean swap = one.size() == 1;
        return new Saying(name, true, swap ? other : one, swap ? one : other, byRow, false, false);
    }

    /** Each part is at most the union, and the union is at most their sum. */
    private static List<Saying> union(RuleDefinition rule, boolean byRow) {
        List<Operand> whole = signed(Expression.parse(rule.target()), 1);
        List<Operand> parts = signed(Expression.parse(rule.operands()), 1);
        List<Saying> sayings = new ArrayList<>();
        for (Operand part : parts) {
            sayings.add(new Saying(rule.code(), false, List.of(part), whole, byRow, false, true));
        }
        boolean sumByRow = byRow && !rule.scope().endsWith("_LOWER");
        sayings.add(new Saying(rule.code(), false, whole, parts, sumByRow, false, true));
        return sayings;
    }

    private static List<Operand> signed(Expression expression, int sign) {
        return expression.terms().stream()
                .filter(term -> term.sign() == sign)
                .map(Expression.Term::operand)
                .toList();
    }

    private static List<Operand> joined(List<Operand> one, List<Operand> other) {
        List<Operand> both = new ArrayList<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }
}
