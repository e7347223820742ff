package org.csecprogress.disclosure.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.disclosure.table.Equation;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.Policy;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.disclosure.table.Protection;
import org.csecprogress.disclosure.table.Standing;

/**
 * The problem of a release, made on surrogates, so that a plan cannot speak of primary values: no
 * value of a primary cell is read here, only that it is one.
 *
 * <p>For the upper side every small inner cell counts as 1 and so cannot fall. For the lower side
 * of one of them it counts as the largest primary count and the others as 1. What can be reached
 * then can be reached from the true table: the upper change is added to it as it is, the lower one
 * scaled by (value - 1) / (largest - 1), and no cell falls below 1.
 *
 * <p>A small margin falls to its minimum if each of its small parts does so alone, while the others
 * stay: added up with those scales, which sum to at most 1, the changes are one change. Where a
 * margin has several breakdowns that are not crossed, its parts cannot stay; there all its small
 * parts are raised together, which is necessary and not sufficient, and the audit decides.
 */
final class Surrogates {
    private final LinkedSystem system;
    private final InnerForms forms;
    private final PrimaryRule rule;
    private final Protection protection;
    private final boolean[] small;
    private final List<Goal> goals = new ArrayList<>();

    private Surrogates(LinkedSystem system, PrimaryRule rule) {
        this.system = system;
        this.rule = rule;
        forms = new InnerForms(system);
        protection = Protection.of(system, new Policy(rule, Criterion.COVER, true, true));
        small = new boolean[system.size()];
    }

    static Problem of(LinkedSystem system, PrimaryRule rule) {
        return new Surrogates(system, rule).build();
    }

    private Problem build() {
        boolean[] primary = new boolean[system.size()];
        for (int cell = 0; cell < system.size(); cell++) {
            primary[cell] = protection.isPrimary(cell);
            if (primary[cell]) {
                for (int inner : forms.of(cell).cells()) {
                    small[inner] = system.standing(inner) != Standing.PUBLIC;
                }
            }
        }
        long[] slack = new long[system.size()];
        boolean[] single = new boolean[system.size()];
        for (int cell = 0; cell < system.size(); cell++) {
            slack[cell] = small[cell] ? 0 : Math.max(0, system.value(cell) - 1);
            single[cell] = small[cell];
        }
        addGoals(primary);
        return new Problem(
                new Problem.Recipe(system, forms, primary, slack, single, goals, false, true));
    }

    private void addGoals(boolean[] primary) {
        List<Set<List<Integer>>> margins = new ArrayList<>();
        for (int cell = 0; cell < system.size(); cell++) {
            margins.add(new LinkedHashSet<>(1));
        }
        for (int cell = 0; cell < system.size(); cell++) {
            if (!primary[cell]) {
                continue;
            }
            long minimum = protection.minimum(cell);
            goals.add(Goal.plain(cell, Goal.Direction.UP, rule.threshold() - minimum));
            if (isLoose(cell)) {
                addTogether(cell, rule.largest() - minimum);
            } else {
                List<Integer> parts = smallParts(cell);
                parts.forEach(part -> margins.get(part).add(parts));
            }
        }
        for (int cell = 0; cell < system.size(); cell++) {
            if (small[cell]) {
                addLower(cell, margins.get(cell));
            }
        }
    }

    /** The lower side of an inner cell, once for each largest margin that must fall with it. */
    private void addLower(int cell, Set<List<Integer>> margins) {
        Set<List<Integer>> largest = new LinkedHashSet<>();
        for (List<Integer> margin : margins) {
            boolean within =
                    margins.stream()
                            .anyMatch(m -> m.size() > margin.size() && m.containsAll(margin));
            if (!within) {
                largest.add(margin);
            }
        }
        if (largest.isEmpty()) {
            largest.add(List.of(cell));
        }
        long fall = rule.largest() - 1L;
        for (List<Integer> margin : largest) {
            int[] held = margin.stream().filter(p -> p != cell).mapToInt(p -> p).toArray();
            goals.add(new Goal(cell, Goal.Direction.DOWN, fall, new int[] {cell}, fall, held));
        }
    }

    private void addTogether(int cell, long fall) {
        if (fall > 0) {
            TreeSet<Integer> parts = new TreeSet<>();
            collect(cell, parts);
            int[] raised = parts.stream().mapToInt(part -> part).toArray();
            goals.add(new Goal(cell, Goal.Direction.DOWN, fall, raised, fall, Goal.NOTHING));
        }
    }

    /** The small inner cells below a cell by any of its equations. */
    private void collect(int cell, Set<Integer> parts) {
        for (int inner : smallParts(cell)) {
            parts.add(inner);
        }
        for (Equation equation : forms.equationsOf(cell)) {
            for (int place = 0; place < equation.size(); place++) {
                collect(equation.part(place), parts);
            }
        }
    }

    /** Whether a breakdown of the cell, or of a part of it, is not crossed with another. */
    private boolean isLoose(int cell) {
        for (Equation equation : forms.equationsOf(cell)) {
            if (forms.isResidual(equation)) {
                return true;
            }
            for (int place = 0; place < equation.size(); place++) {
                if (isLoose(equation.part(place))) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Integer> smallParts(int cell) {
        return Arrays.stream(forms.of(cell).cells()).filter(i -> small[i]).boxed().toList();
    }
}
