package org.csecprogress.filing.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Category;
import org.csecprogress.catalog.measure.Entry;
import org.csecprogress.catalog.measure.Expression;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.catalog.measure.ValueType;
import org.csecprogress.filing.rules.kind.ComparisonRule;
import org.csecprogress.filing.rules.kind.Pair;
import org.csecprogress.filing.rules.kind.Rule;
import org.csecprogress.filing.rules.kind.StatedRule;
import org.csecprogress.filing.rules.kind.Sum;
import org.csecprogress.filing.rules.kind.UnionRule;

/** Reads the rules that compare sums. */
final class ComparisonRules {
    private static final String TOTAL = "TOTAL";
    private static final String SHARED = "TOTAL+SHARED";
    private static final String SHARED_LOWER = "TOTAL+SHARED_LOWER";

    private ComparisonRules() {}

    /**
     * Reads the rule on every measure that is part of a figure of the same quarter. Rates are not
     * parts.
     */
    static Rule subset(RuleSpec spec) {
        spec.targetAfter("MEASURES", "DENOMINATOR_LAG_0");
        spec.operands("");
        spec.noParams();
        boolean shared = spec.scope(TOTAL, SHARED).equals(SHARED);
        var pairs = new ArrayList<Pair>();
        for (Measure measure : spec.catalog().measures()) {
            Optional<Operand> whole = measure.denominator().filter(d -> d.lag() == 0);
            boolean figure = measure.entry() == Entry.TYPED || measure.entry() == Entry.COMPUTED;
            if (whole.isPresent() && figure && measure.valueType() != ValueType.RATE) {
                Expression part = Expression.parse(measure.code());
                Expression of = new Expression(List.of(new Expression.Term(1, whole.get())));
                pairs.addAll(Pair.of(spec.catalog(), part, of, shared));
            }
        }
        return new ComparisonRule.LessOrEqual(spec.definition(), pairs);
    }

    static Rule lessOrEqual(RuleSpec spec) {
        return new ComparisonRule.LessOrEqual(spec.definition(), pairs(spec));
    }

    static Rule equal(RuleSpec spec) {
        return new ComparisonRule.Equal(spec.definition(), pairs(spec));
    }

    static Rule parts(RuleSpec spec) {
        return new ComparisonRule.Parts(spec.definition(), pairs(spec));
    }

    static Rule zeroIfZero(RuleSpec spec) {
        return new ComparisonRule.ZeroIfZero(spec.definition(), pairs(spec));
    }

    static Rule bothOrNeither(RuleSpec spec) {
        return new ComparisonRule.BothOrNeither(spec.definition(), pairs(spec));
    }

    private static List<Pair> pairs(RuleSpec spec) {
        spec.noParams();
        return pairsWithParams(spec);
    }

    private static List<Pair> pairsWithParams(RuleSpec spec) {
        boolean shared = spec.scope(TOTAL, SHARED).equals(SHARED);
        return Pair.of(
                spec.catalog(),
                spec.expression("target", spec.definition().target()),
                spec.expression("operands", spec.definition().operands()),
                shared);
    }

    static Rule maxPer(RuleSpec spec) {
        String factor = spec.params(Set.of("factor"), Set.of()).get("factor");
        if (!factor.equals("DAYS_IN_QUARTER")) {
            throw spec.refuse("params", "the factor \"" + factor + "\" is not known");
        }
        return new ComparisonRule.MaxPerDay(spec.definition(), pairsWithParams(spec));
    }

    static Rule computedAgrees(RuleSpec spec) {
        spec.noParams();
        Measure measure =
                spec.catalog()
                        .findMeasure(spec.definition().target())
                        .filter(m -> m.entry() == Entry.COMPUTED)
                        .orElseThrow(() -> spec.refuse("target", "this is not computed"));
        if (!measure.compute().equals(spec.definition().operands())) {
            throw spec.refuse("operands", "the measure is computed as " + measure.compute());
        }
        return new StatedRule(
                spec.definition(),
                pairsWithParams(spec).stream()
                        .map(pair -> pair.left().first())
                        .collect(Collectors.toSet()));
    }

    static Rule union(RuleSpec spec) {
        spec.noParams();
        String scope = spec.scope(TOTAL, SHARED, SHARED_LOWER);
        Expression union = spec.expression("target", spec.definition().target());
        Expression parts = spec.expression("operands", spec.definition().operands());
        if (union.terms().size() > 1 || parts.terms().stream().anyMatch(t -> t.sign() < 0)) {
            throw spec.refuse("operands", "a union is one figure, its parts are added");
        }
        var places = new ArrayList<UnionRule.Place>();
        for (Pair pair : Pair.of(spec.catalog(), union, parts, scope.equals(SHARED))) {
            places.add(new UnionRule.Place(pair.left(), pair.right().terms(), List.of()));
        }
        List<UnionRule.Place> lower =
                scope.equals(SHARED_LOWER) ? lowerPlaces(spec.catalog(), union, parts) : List.of();
        return new UnionRule(spec.definition(), places, lower);
    }

    /** Returns each category of the union with the parts that are broken down by its dimension. */
    private static List<UnionRule.Place> lowerPlaces(
            Catalog catalog, Expression union, Expression parts) {
        var places = new ArrayList<UnionRule.Place>();
        List<Sum.Term> totals = Sum.at(parts).terms();
        for (String dimension : Pair.shared(catalog, union.operands())) {
            List<Expression.Term> carried =
                    parts.terms().stream()
                            .filter(t -> t.operand().isTotal())
                            .filter(
                                    t ->
                                            catalog.breakdownsOf(t.operand().code())
                                                    .contains(dimension))
                            .toList();
            if (carried.isEmpty()) {
                continue;
            }
            for (Category category : catalog.categories(dimension)) {
                String code = category.code();
                places.add(
                        new UnionRule.Place(
                                Sum.at(union, dimension, code),
                                Sum.at(new Expression(carried), dimension, code).terms(),
                                totals));
            }
        }
        return places;
    }
}
