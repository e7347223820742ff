package org.csecprogress.catalog.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.catalog.measure.Expression;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.Operand;

/**
 * Lower limit on protection: what a version of the catalogue may not remove from the previous one.
 * It is code, because anyone who can edit the data could otherwise switch protection off.
 * Companions, protected complements and statements about figures may be added but never removed as
 * long as the figures exist.
 */
final class CatalogFloor {
    private final Catalog before;
    private final Catalog after;
    private final List<String> taken = new ArrayList<>();

    private CatalogFloor(Catalog before, Catalog after) {
        this.before = before;
        this.after = after;
    }

    /** Returns what the later version removes, in words; empty if it may be used. */
    static List<String> taken(Catalog before, Catalog after) {
        var floor = new CatalogFloor(before, after);
        before.measures().forEach(floor::compare);
        before.inputs().forEach(floor::compare);
        floor.compareRules();
        return floor.taken;
    }

    private void compare(Measure old) {
        after.findMeasure(old.code())
                .ifPresent(
                        now -> {
                            String code = old.code();
                            if (old.isAtRisk() && !now.isAtRisk()) {
                                taken.add(
                                        "%s counts %s instead of %s"
                                                .formatted(code, now.unit(), old.unit()));
                            }
                            keep(code, "protect_with", old.protection().with(), with(now));
                            keep(code, "denominator", denominator(old), denominator(now));
                            keep(code, "compute", old.compute(), now.compute());
                            if (old.protection().complement() && !now.protection().complement()) {
                                taken.add(code + " loses complement_protected");
                            }
                        });
    }

    private static String with(Measure measure) {
        return measure.protection().with();
    }

    private static String denominator(Measure measure) {
        String text = measure.denominatorText();
        return measure.denominatorLag() == 0 ? text : text + "~" + measure.denominatorLag();
    }

    private void compare(Input old) {
        after.findInput(old.code())
                .ifPresent(
                        now ->
                                keep(
                                        old.code(),
                                        "protect_with",
                                        old.protectWith(),
                                        now.protectWith()));
    }

    private void keep(String code, String column, String old, String now) {
        if (!old.isEmpty() && !old.equals(now)) {
            taken.add(code + " loses " + column + " " + old);
        }
    }

    private void compareRules() {
        Set<String> said =
                after.rules().stream().map(CatalogFloor::statement).collect(Collectors.toSet());
        for (RuleDefinition rule : before.rules()) {
            if (rule.ties() && !said.contains(statement(rule)) && isStillAsked(rule)) {
                taken.add(rule.code() + " is no longer said: " + statement(rule));
            }
        }
    }

    private static String statement(RuleDefinition rule) {
        return rule.kind() + " " + rule.target() + " " + rule.operands();
    }

    /** Whether the later version still has every figure of the rule. */
    private boolean isStillAsked(RuleDefinition rule) {
        List<Operand> operands = new ArrayList<>(Expression.parse(rule.target()).operands());
        operands.addAll(Expression.parse(rule.operands()).operands());
        return operands.stream().allMatch(this::isThere);
    }

    private boolean isThere(Operand operand) {
        return after.findInput(operand.code()).isPresent()
                || after.findMeasure(operand.code()).isPresent();
    }
}
