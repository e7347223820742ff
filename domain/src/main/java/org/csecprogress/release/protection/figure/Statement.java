package org.csecprogress.release.protection.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.catalog.measure.Expression;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.catalog.measure.ValueType;

/**
 * A relation between figures that the catalogue states and an attacker can use: the whole contains
 * the parts, or equals their sum.
 *
 * @param kind identity or subset
 * @param guarded whether what is left of the whole counts people at risk
 * @param whole the figures that make up the whole
 * @param parts the figures that are its parts
 */
public record Statement(Kind kind, boolean guarded, List<Operand> whole, List<Operand> parts) {
    /** The kind of relation. */
    public enum Kind {
        /** The parts add up to the whole. */
        IDENTITY,
        /** The parts are some of the whole. */
        SUBSET
    }

    private static final Set<String> IDENTITIES = Set.of("PARTS", "EQUAL", "COMPUTED_AGREES");
    private static final Set<String> SUBSETS = Set.of("LESS_OR_EQUAL");
    private static final Set<String> UNIONS = Set.of("UNION");

    /**
     * Returns everything that the catalogue states, each once: denominators, computed measures, and
     * the rules of parts, equality, union and order.
     */
    public static Collection<Statement> of(Catalog catalog) {
        Map<String, Statement> statements = new LinkedHashMap<>();
        for (Measure measure : catalog.measures()) {
            ofMeasure(measure).forEach(s -> statements.merge(s.id(), s, Statement::safer));
        }
        for (RuleDefinition rule : catalog.rules()) {
            of(rule).forEach(s -> statements.merge(s.id(), s, Statement::safer));
        }
        return statements.values();
    }

    private static List<Statement> ofMeasure(Measure measure) {
        Operand self = Operand.parse(measure.code());
        List<Statement> statements = new ArrayList<>();
        // Events by exposure are not part of their exposure.
        if (measure.valueType() != ValueType.RATE) {
            boolean guarded = measure.protection().complement();
            measure.denominator()
                    .map(d -> new Statement(Kind.SUBSET, guarded, List.of(d), List.of(self)))
                    .ifPresent(statements::add);
        }
        measure.computation().map(c -> identity(List.of(self), c)).ifPresent(statements::add);
        return statements;
    }

    /** Returns the rule's statements; empty if it does not tie figures to each other. */
    public static List<Statement> of(RuleDefinition rule) {
        if (IDENTITIES.contains(rule.kind())) {
            return List.of(identity(targets(rule), Expression.parse(rule.operands())));
        }
        if (SUBSETS.contains(rule.kind())) {
            Expression right = Expression.parse(rule.operands());
            List<Operand> parts = joined(targets(rule), signed(right, -1));
            return List.of(new Statement(Kind.SUBSET, true, signed(right, 1), parts));
        }
        if (UNIONS.contains(rule.kind())) {
            // The parts count some things more than once, and the union contains each of them.
            List<Operand> whole = targets(rule);
            List<Operand> parts = Expression.parse(rule.operands()).operands();
            List<Statement> statements = new ArrayList<>();
            statements.add(new Statement(Kind.SUBSET, true, parts, whole));
            parts.forEach(p -> statements.add(new Statement(Kind.SUBSET, true, whole, List.of(p))));
            return statements;
        }
        return List.of();
    }

    /** Returns one of two equal statements, preferring the one with a guarded rest. */
    static Statement safer(Statement one, Statement other) {
        return one.guarded ? one : other;
    }

    /**
     * Returns left = right without negative terms, with the single figure as the whole if there is
     * one.
     */
    private static Statement identity(List<Operand> left, Expression right) {
        List<Operand> one = joined(left, signed(right, -1));
        List<Operand> other = signed(right, 1);
        return one.size() == 1
                ? new Statement(Kind.IDENTITY, true, one, other)
                : new Statement(Kind.IDENTITY, true, other, one);
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

    /** Returns the statement that the whole contains the parts. */
    Statement oneWay() {
        return new Statement(Kind.SUBSET, guarded, whole, parts);
    }

    /** Returns the statement that the parts contain the whole. */
    Statement otherWay() {
        return new Statement(Kind.SUBSET, guarded, /* whole= */ parts, /* parts= */ whole);
    }

    /** Returns the figures of the whole and of the parts. */
    public List<Operand> operands() {
        return joined(whole, parts);
    }

    /** Whether the statement names an earlier quarter. */
    public boolean isLagged() {
        return operands().stream().anyMatch(operand -> operand.lag() > 0);
    }

    /** Returns a key that is equal for equal statements. */
    public String id() {
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
