package org.csecprogress.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Expression;
import org.csecprogress.catalog.Measure;
import org.csecprogress.catalog.Operand;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.catalog.ValueType;
import org.csecprogress.disclosure.Relation;

/**
 * Something that the catalogue says of figures and that an attacker can use: the whole contains the
 * parts, is them, or is their union.
 *
 * @param kind which of these
 * @param firm whether filings that contradict it are refused; otherwise they only explain
 * @param whole figures that are the whole together
 * @param parts figures that are parts of it
 */
record Statement(Relation.Kind kind, boolean firm, List<Operand> whole, List<Operand> parts) {
    private static final Set<String> IDENTITIES = Set.of("PARTS", "EQUAL", "COMPUTED_AGREES");
    private static final Set<String> SUBSETS = Set.of("LESS_OR_EQUAL");
    private static final Set<String> UNIONS = Set.of("UNION");

    /**
     * Everything that the catalogue states: denominators, computed measures, and the rules of
     * parts, equality, union and order. Each once.
     */
    static Collection<Statement> of(Catalog catalog) {
        Map<String, Statement> statements = new LinkedHashMap<>();
        for (Measure measure : catalog.measures()) {
            Operand self = Operand.parse(measure.code());
            // Events by exposure are not a part of their exposure.
            if (measure.valueType() != ValueType.RATE) {
                measure.denominator()
                        .map(
                                d ->
                                        new Statement(
                                                Relation.Kind.SUBSET,
                                                true,
                                                List.of(d),
                                                List.of(self)))
                        .ifPresent(s -> statements.putIfAbsent(s.id(), s));
            }
            measure.computation()
                    .map(computation -> identity(List.of(self), computation))
                    .ifPresent(s -> statements.putIfAbsent(s.id(), s));
        }
        for (RuleDefinition rule : catalog.rules()) {
            of(rule).forEach(s -> statements.putIfAbsent(s.id(), s));
        }
        return statements.values();
    }

    private static List<Statement> of(RuleDefinition rule) {
        if (IDENTITIES.contains(rule.kind())) {
            return List.of(identity(targets(rule), Expression.parse(rule.operands())));
        }
        if (SUBSETS.contains(rule.kind())) {
            boolean firm = rule.tier() != RuleDefinition.Tier.QUALITY;
            Expression right = Expression.parse(rule.operands());
            List<Operand> parts = joined(targets(rule), signed(right, -1));
            return List.of(new Statement(Relation.Kind.SUBSET, firm, signed(right, 1), parts));
        }
        if (UNIONS.contains(rule.kind())) {
            List<Statement> statements = new ArrayList<>();
            List<Operand> whole = targets(rule);
            List<Operand> parts = Expression.parse(rule.operands()).operands();
            statements.add(new Statement(Relation.Kind.UNION, true, whole, parts));
            for (Operand part : parts) {
                statements.add(new Statement(Relation.Kind.SUBSET, true, whole, List.of(part)));
            }
            return statements;
        }
        return List.of();
    }

    /** left = right, with what is taken away brought to the other side and the single one first. */
    private static Statement identity(List<Operand> left, Expression right) {
        List<Operand> one = joined(left, signed(right, -1));
        List<Operand> other = signed(right, 1);
        return one.size() == 1
                ? new Statement(Relation.Kind.IDENTITY, true, one, other)
                : new Statement(Relation.Kind.IDENTITY, true, other, one);
    }

    private static List<Operand> targets(RuleDefinition rule) {
        return Expression.parse(rule.target()).operands();
    }

    private static List<Operand> signed(Expression expression, int sign) {
        return expression.terms().stream()
                .filter(term -> term.sign() == sign)
                .map(Expression.Term::operand)
                .toList();
    }

    private static List<Operand> joined(List<Operand> one, List<Operand> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** Whole and parts. */
    List<Operand> operands() {
        return joined(whole, parts);
    }

    /** Whether it can be said of each row of a breakdown as well. */
    boolean isOfTotals() {
        return operands().stream().allMatch(Operand::isTotal);
    }

    /** The same for two statements that say the same. */
    String id() {
        return kind + " " + written(whole) + " of " + written(parts);
    }

    private static String written(List<Operand> operands) {
        Set<String> names = new TreeSet<>();
        for (Operand operand : operands) {
            names.add(
                    operand.code()
                            + (operand.isTotal()
                                    ? ""
                                    : "@"
                                            + operand.dimension()
                                            + ":"
                                            + String.join("+", operand.categories()))
                            + (operand.lag() == 0 ? "" : "~" + operand.lag()));
        }
        return String.join(" + ", names);
    }
}
