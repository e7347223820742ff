package org.csecprogress.release.smallworld;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.catalog.measure.Expression;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.catalog.measure.ValueType;
import org.csecprogress.kernel.Effect;

/** The dictionary's relations between counts, read independently of the product. */
final class Meanings {
    /**
     * A count that is part of another one, of the same or an earlier quarter.
     *
     * @param lag the number of quarters by which the whole is earlier
     */
    record Within(String part, String whole, int lag) {}

    /** A whole that is exactly the sum of its parts. */
    record Parts(String whole, List<String> parts) {}

    private final Map<Within, Boolean> within = new LinkedHashMap<>();
    private final List<Parts> parts = new ArrayList<>();

    /** Reads the relations of a catalogue, including all chains. */
    Meanings(Catalog catalog) {
        catalog.measures().forEach(this::read);
        catalog.rules().forEach(this::read);
        while (lengthen()) {
            // Extend the chains until none is new.
        }
    }

    private void read(Measure measure) {
        if (measure.valueType() != ValueType.RATE && measure.isAtRisk()) {
            measure.denominator()
                    .ifPresent(whole -> add(measure.code(), whole, isOfPeople(measure)));
        }
    }

    private static boolean isOfPeople(Measure measure) {
        return measure.protection().complement();
    }

    private void read(RuleDefinition rule) {
        if (rule.effect() != Effect.SUBMIT) {
            return;
        }
        if (rule.kind().equals("PARTS")) {
            List<String> named = codes(rule.operands());
            parts.add(new Parts(rule.target(), named));
            named.forEach(part -> add(part, Operand.parse(rule.target()), true));
        } else if (rule.kind().equals("LESS_OR_EQUAL")) {
            Operand part = Operand.parse(rule.target());
            Operand whole = Operand.parse(rule.operands());
            if (part.isTotal()) {
                add(part.code(), whole, true);
            }
        }
    }

    private static List<String> codes(String expression) {
        return Expression.parse(expression).operands().stream().map(Operand::code).toList();
    }

    /** Adds a relation; a part of some categories of a total is part of the total. */
    private void add(String part, Operand whole, boolean protectedRest) {
        add(new Within(part, whole.code(), whole.lag()), protectedRest);
    }

    private void add(Within pair, boolean protectedRest) {
        if (!pair.part().equals(pair.whole())) {
            within.merge(pair, protectedRest, Boolean::logicalOr);
        }
    }

    private boolean lengthen() {
        int size = within.size();
        long rests = within.values().stream().filter(Boolean::booleanValue).count();
        for (Within one : List.copyOf(within.keySet())) {
            for (Within other : List.copyOf(within.keySet())) {
                if (one.whole().equals(other.part())) {
                    add(
                            new Within(one.part(), other.whole(), one.lag() + other.lag()),
                            isProtected(one) || isProtected(other));
                }
            }
        }
        return within.size() > size
                || within.values().stream().filter(Boolean::booleanValue).count() > rests;
    }

    /** Returns which counts are part of which. */
    Set<Within> within() {
        return within.keySet();
    }

    /** Returns whether the remainder of the whole counts people at risk. */
    boolean isProtected(Within pair) {
        return within.getOrDefault(pair, false);
    }

    List<Parts> parts() {
        return List.copyOf(parts);
    }

    /** Returns codes and those of every sum of parts that involves two of them. */
    Set<String> with(Set<String> codes) {
        Set<String> all = new TreeSet<>(codes);
        for (Parts sum : parts) {
            Set<String> named = new TreeSet<>(sum.parts());
            named.add(sum.whole());
            if (named.stream().filter(codes::contains).count() > 1) {
                all.addAll(named);
            }
        }
        return all;
    }
}
