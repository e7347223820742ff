package org.csecprogress.publication.linked;

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

/**
 * Something that the catalogue says of figures and that an attacker can use: the whole contains the
 * parts, or is them.
 *
 * @param kind which of these
 * @param guarded whether what is left of the whole counts people at risk
 * @param whole figures that are the whole together
 * @param parts figures that are parts of it
 */
record Statement(Kind kind, boolean guarded, List<Operand> whole, List<Operand> parts) {
    /** What is promised. */
    enum Kind {
        /** The parts are all there is. */
        IDENTITY,
        /** The parts are some of it. */
        SUBSET
    }

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
        // Events by exposure are not a part of their exposure.
        if (measure.valueType() != ValueType.RATE) {
            boolean guarded = measure.protection().complement();
            measure.denominator()
                    .map(d -> new Statement(Kind.SUBSET, guarded, List.of(d), List.of(self)))
                    .ifPresent(statements::add);
        }
        measure.computation().map(c -> identity(List.of(self), c)).ifPresent(statements::add);
        return statements;
    }

    /** What the rule says, if it ties figures to each other. */
    static List<Statement> of(RuleDefinition rule) {
        if (IDENTITIES.contains(rule.kind())) {
            return List.of(identity(targets(rule), Expression.parse(rule.operands())));
        }
        if (SUBSETS.contains(rule.kind())) {
            Expression right = Expression.parse(rule.operands());
            List<Operand> parts = joined(targets(rule), signed(right, -1));
            return List.of(new Statement(Kind.SUBSET, true, signed(right, 1), parts));
        }
        if (UNIONS.contains(rule.kind())) {
            // The parts count some things more than once, and each of them is in the union.
            List<Operand> whole = targets(rule);
            List<Operand> parts = Expression.parse(rule.operands()).operands();
            List<Statement> statements = new ArrayList<>();
            statements.add(new Statement(Kind.SUBSET, true, parts, whole));
            parts.forEach(p -> statements.add(new Statement(Kind.SUBSET, true, whole, List.of(p))));
            return statements;
        }
        return List.of();
    }

    /** The same statement of what both say, with a guarded rest where one of them has it. */
    static Statement safer(Statement one, Statement other) {
        return one.guarded ? one : other;
    }

    /** left = right, with what is taken away brought to the other side and the single one first. */
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

    /** That the whole contains the parts, and no more. */
    Statement oneWay() {
        return new Statement(Kind.SUBSET, guarded, whole, parts);
    }

    /** That the parts contain the whole, and no more. */
    Statement otherWay() {
        return new Statement(Kind.SUBSET, guarded, /* whole= */ parts, /* parts= */ whole);
    }

    /** Whole and parts. */
    List<Operand> operands() {
        return joined(whole, parts);
    }

    /** Whether it can be said of each row of a breakdown as well. */
    boolean isOfTotals() {
        return operands().stream().allMatch(Operand::isTotal);
    }

    /** Whether it speaks of an earlier quarter. */
    boolean isLagged() {
        return operands().stream().anyMatch(operand -> operand.lag() > 0);
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
