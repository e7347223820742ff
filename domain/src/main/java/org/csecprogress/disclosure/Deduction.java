package org.csecprogress.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an attacker works out exactly from what is shown: everything that the equations determine,
 * found by elimination, and every zero that follows from a zero whole. It exists to distrust the
 * plan: it asks of the hidden cells, the remainders and the hidden rest of every relation whether
 * they are both small and determined.
 */
final class Deduction {
    private final TableSystem system;
    private final Equations equations;

    Deduction(TableSystem system, SuppressionPolicy policy) {
        this.system = system;
        this.equations = new Equations(system, policy);
    }

    /**
     * The blocks of the relations and cells through which a small count becomes known if all blocks
     * but the withheld are shown; empty if none does. Blocks already withheld may be among them.
     */
    Set<String> disclosing(Set<String> withheld) {
        Knowledge knowledge = new Knowledge(withheld);
        Set<String> result = new HashSet<>();
        for (Relation relation : system.relations()) {
            if (knowledge.givesAway(relation)) {
                result.addAll(equations.blocksOf(relation.members()));
            }
        }
        return result;
    }

    /** What is known once some blocks are shown. */
    private final class Knowledge {
        private final Set<String> known = new HashSet<>();
        private final Map<String, Integer> columns = new HashMap<>();
        private Elimination elimination = new Elimination(0);

        Knowledge(Set<String> withheld) {
            for (Cell cell : system.cells()) {
                boolean shown =
                        cell.standing() == Cell.Standing.PUBLIC
                                || (cell.standing() == Cell.Standing.PLANNED
                                        && !withheld.contains(cell.block()));
                if (shown) {
                    known.add(cell.id());
                }
            }
            do {
                eliminate();
            } while (addZeros());
        }

        private void eliminate() {
            columns.clear();
            for (Cell cell : system.cells()) {
                if (!known.contains(cell.id())) {
                    columns.put(cell.id(), columns.size());
                }
            }
            elimination = new Elimination(columns.size());
            for (Relation relation : system.relations()) {
                if (!equations.hasRemainder(relation)) {
                    elimination.add(form(relation));
                }
            }
            known.addAll(
                    columns.keySet().stream()
                            .filter(cell -> elimination.determines(unit(columns.get(cell))))
                            .toList());
        }

        /**
         * Nothing is negative, so the parts of nothing are nothing. Where they are not, because the
         * figures contradict each other, whoever concludes so is wrong and has learned nothing.
         */
        private boolean addZeros() {
            List<String> zeros = new ArrayList<>();
            for (Relation relation : system.relations()) {
                if (known.contains(relation.whole())
                        && equations.cell(relation.whole()).value() == 0) {
                    relation.parts().stream()
                            .filter(part -> equations.cell(part).value() == 0)
                            .forEach(zeros::add);
                }
            }
            return known.addAll(zeros);
        }

        private boolean givesAway(Relation relation) {
            for (String member : relation.members()) {
                Cell cell = equations.cell(member);
                if (equations.isSmall(cell)
                        && known.contains(member)
                        && cell.standing() != Cell.Standing.PUBLIC) {
                    return true;
                }
            }
            if (!equations.guardsRemainder(relation)) {
                return false;
            }
            boolean remainderKnown =
                    equations.hasRemainder(relation) && elimination.determines(form(relation));
            if (remainderKnown && equations.isSmall(equations.remainder(relation))) {
                return true;
            }
            return relation.kind() != Relation.Kind.UNION
                    && known.contains(relation.whole())
                    && equations.isSmall(hiddenRest(relation));
        }

        /** What is left of a known whole when all its known parts are taken away. */
        private long hiddenRest(Relation relation) {
            long rest = equations.cell(relation.whole()).value();
            for (String part : relation.parts()) {
                rest -= known.contains(part) ? equations.cell(part).value() : 0;
            }
            return rest;
        }

        private long[] form(Relation relation) {
            long[] form = new long[columns.size()];
            set(form, relation.whole(), 1);
            for (String part : relation.parts()) {
                set(form, part, -1);
            }
            return form;
        }

        private void set(long[] form, String cell, long coefficient) {
            Integer column = columns.get(cell);
            if (column != null) {
                form[column] = Math.floorMod(coefficient, Elimination.MODULUS);
            }
        }

        private long[] unit(int column) {
            long[] form = new long[columns.size()];
            form[column] = 1;
            return form;
        }
    }
}
