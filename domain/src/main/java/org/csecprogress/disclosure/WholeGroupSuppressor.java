package org.csecprogress.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Withholds whole groups of linked totals and whole breakdowns. Deliberately safe and deliberately
 * coarse: it never looks for a cheaper pattern.
 *
 * <ol>
 *   <li>A total is shown only if it, and every member and remainder of every relation that ties it
 *       to other totals, is zero or at least the threshold; otherwise all totals that are connected
 *       with it are withheld.
 *   <li>A breakdown is shown only if its total is, each of its rows is zero or at least the
 *       threshold, and so is every member and remainder of every relation in which its rows are
 *       parts, or which says that its rows and others are all there is.
 *   <li>Breakdowns tied by an identity are shown all or not at all: a withheld one would be the
 *       difference of the others.
 *   <li>A block with companions is withheld with them.
 *   <li>What is left is checked by {@link Deduction}, which shares nothing with these rules; where
 *       it finds anything, all breakdowns of that component are withheld, and if that is not enough
 *       the component.
 * </ol>
 */
public final class WholeGroupSuppressor implements DisclosureControl {
    private final SuppressionPolicy policy;

    public WholeGroupSuppressor(SuppressionPolicy policy) {
        this.policy = policy;
    }

    @Override
    public SuppressionPolicy policy() {
        return policy;
    }

    /**
     * {@inheritDoc}
     *
     * <p>It begins at the floor and goes up to the policy's threshold, and keeps what it withheld
     * on the way: a stricter policy never shows what a laxer one withholds.
     */
    @Override
    public SuppressionPlan protect(TableSystem system) {
        Set<String> withheld = new HashSet<>();
        for (int at = SuppressionPolicy.FLOOR; at <= policy.threshold(); at++) {
            withhold(system, new SuppressionPolicy(policy.edition(), at), withheld);
        }
        Set<String> shown = new TreeSet<>();
        for (Block block : system.blocks()) {
            if (!withheld.contains(block.id())) {
                shown.add(block.id());
            }
        }
        return SuppressionPlan.showing(system, shown);
    }

    /** Withholds, beside what is withheld already, what the policy asks for. */
    private static void withhold(
            TableSystem system, SuppressionPolicy policy, Set<String> withheld) {
        Equations equations = new Equations(system, policy);
        withheld.addAll(dirty(system, equations));
        spread(system, equations, withheld);
        Deduction deduction = new Deduction(system, policy);
        boolean grown = true;
        while (grown) {
            int before = withheld.size();
            Set<String> component = components(system, deduction.disclosing(withheld));
            Set<String> breakdowns = new HashSet<>(component);
            breakdowns.removeIf(block -> !system.blocksById().get(block).isBreakdown());
            // Totals fall only where withholding every breakdown is not enough.
            withheld.addAll(withheld.containsAll(breakdowns) ? component : breakdowns);
            spread(system, equations, withheld);
            grown = withheld.size() > before;
        }
    }

    /** The blocks with a small cell, and those that a relation with a small count costs. */
    private static Set<String> dirty(TableSystem system, Equations equations) {
        Set<String> withheld = new HashSet<>();
        for (Cell cell : system.cells()) {
            if (cell.standing() == Cell.Standing.PLANNED && equations.isSmall(cell)) {
                withheld.add(cell.block());
            }
        }
        for (Relation relation : system.relations()) {
            boolean margin = relation.kind() == Relation.Kind.MARGIN;
            if (equations.hasSmallRemainder(relation)
                    || (!margin && equations.hasSmallMember(relation))) {
                withheld.addAll(equations.costOf(relation));
            }
        }
        return withheld;
    }

    /** Withholds what falls with what is withheld, until nothing more does. */
    private static void spread(TableSystem system, Equations equations, Set<String> withheld) {
        List<Set<String>> together = connectedTotals(system, equations);
        for (Relation relation : system.relations()) {
            if (relation.kind() == Relation.Kind.IDENTITY) {
                together.add(equations.breakdowns(relation.members()));
            }
        }
        int before;
        do {
            before = withheld.size();
            for (Set<String> group : together) {
                if (group.stream().anyMatch(withheld::contains)) {
                    withheld.addAll(group);
                }
            }
            for (Block block : system.blocks()) {
                if (withheld.contains(block.parent())) {
                    withheld.add(block.id());
                }
            }
            for (Companion companion : system.companions()) {
                Cell cell = equations.cell(companion.cell());
                if (equations.isSmall(cell) || withheld.contains(cell.block())) {
                    withheld.add(companion.block());
                }
            }
        } while (withheld.size() > before);
    }

    /** The totals that relations tie together, directly or through cells that nobody knows. */
    private static List<Set<String>> connectedTotals(TableSystem system, Equations equations) {
        Groups groups = new Groups();
        for (Relation relation : system.relations()) {
            if (equations.tiesTotals(relation)) {
                groups.join(handles(relation, equations));
            }
        }
        return groups.blocks(system);
    }

    /** Every block that has anything to do with the blocks. */
    private static Set<String> components(TableSystem system, Set<String> blocks) {
        Map<String, Cell> cells = system.cellsById();
        Groups groups = new Groups();
        for (Relation relation : system.relations()) {
            groups.join(relation.members().stream().map(m -> handle(cells.get(m))).toList());
        }
        Set<String> result = new HashSet<>(blocks);
        for (Set<String> component : groups.blocks(system)) {
            if (component.stream().anyMatch(blocks::contains)) {
                result.addAll(component);
            }
        }
        return result;
    }

    private static List<String> handles(Relation relation, Equations equations) {
        List<String> handles = new ArrayList<>();
        for (String member : relation.members()) {
            Cell cell = equations.cell(member);
            // What everybody knows already carries nothing from one of its relations to another.
            if (cell.standing() != Cell.Standing.PUBLIC) {
                handles.add(handle(cell));
            }
        }
        return handles;
    }

    private static String handle(Cell cell) {
        return cell.block().isEmpty() ? "cell " + cell.id() : "block " + cell.block();
    }

    /** Sets that grow together. */
    private static final class Groups {
        private final Map<String, String> leaders = new HashMap<>();

        void join(List<String> handles) {
            for (String handle : handles) {
                leaders.put(leader(handles.get(0)), leader(handle));
            }
        }

        List<Set<String>> blocks(TableSystem system) {
            Map<String, Set<String>> byLeader = new HashMap<>();
            for (Block block : system.blocks()) {
                byLeader.computeIfAbsent(leader("block " + block.id()), key -> new HashSet<>())
                        .add(block.id());
            }
            return new ArrayList<>(byLeader.values());
        }

        private String leader(String handle) {
            String at = handle;
            while (!leaders.getOrDefault(at, at).equals(at)) {
                at = leaders.get(at);
            }
            return at;
        }
    }
}
