package org.csecprogress.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.Equation;
import org.csecprogress.disclosure.table.LinkedSystem;

/**
 * Attackers who know hidden cells of their own: every insider knows the cells of a block, and a
 * family or an agency knows the one youth of a cell of 1, wherever that youth is counted alone.
 */
final class Acquaintances {
    private final Unknowns unknowns;
    private final LinkedSystem system;
    private final List<List<Equation>> byTotal = new ArrayList<>();
    private final List<Knowledge> all = new ArrayList<>();
    private final List<List<Integer>> byCell = new ArrayList<>();

    Acquaintances(Unknowns unknowns) {
        this.unknowns = unknowns;
        system = unknowns.system();
        for (int cell = 0; cell < system.size(); cell++) {
            byTotal.add(new ArrayList<>(1));
            byCell.add(new ArrayList<>(1));
        }
        system.equations().forEach(equation -> byTotal.get(equation.total()).add(equation));
        addInsiders();
        addSingles();
        for (int number = 0; number < all.size(); number++) {
            int index = number;
            all.get(number).cells().stream().forEach(cell -> byCell.get(cell).add(index));
        }
    }

    private void addInsiders() {
        for (int block = 0; block < system.blockCount(); block++) {
            BitSet cells = new BitSet();
            for (int cell = 0; cell < system.size(); cell++) {
                if (system.block(cell) == block && unknowns.isHidden(cell)) {
                    cells.set(cell);
                }
            }
            if (!cells.isEmpty()) {
                all.add(new Knowledge(AuditReport.Attacker.INSIDER, block, cells));
            }
        }
    }

    private void addSingles() {
        int[] same = new int[system.size()];
        Arrays.setAll(same, cell -> cell);
        for (Equation equation : system.equations()) {
            for (int place = 0;
                    system.value(equation.total()) == 1 && place < equation.size();
                    place++) {
                if (system.value(equation.part(place)) == 1) {
                    same[root(same, equation.part(place))] = root(same, equation.total());
                }
            }
        }
        BitSet[] youths = new BitSet[system.size()];
        for (int cell = 0; cell < system.size(); cell++) {
            if (system.value(cell) == 1 && system.isGuarded(cell) && unknowns.isHidden(cell)) {
                int youth = root(same, cell);
                youths[youth] = youths[youth] == null ? new BitSet() : youths[youth];
                youths[youth].set(cell);
            }
        }
        for (BitSet cells : youths) {
            if (cells != null) {
                all.add(new Knowledge(AuditReport.Attacker.SINGLE, cells.nextSetBit(0), cells));
            }
        }
    }

    private static int root(int[] same, int cell) {
        int at = cell;
        while (same[at] != at) {
            at = same[at];
        }
        return at;
    }

    /** Returns all attackers who know a hidden cell. */
    List<Knowledge> all() {
        return Collections.unmodifiableList(all);
    }

    /**
     * Returns what an attacker knows for sure. Someone who has all of a sum knows only that the sum
     * is at least that, and may guess that others have none of it.
     */
    Knowledge withoutGuesses(Knowledge knowledge) {
        BitSet sure = (BitSet) knowledge.cells().clone();
        for (Equation equation : system.equations()) {
            int own = equation.part(0);
            boolean guess =
                    equation.size() == 1
                            && !system.isGuarded(own)
                            && system.standing(own) == CellVisibility.UNPUBLISHED;
            if (guess) {
                sure.clear(own);
            }
        }
        return new Knowledge(knowledge.kind(), knowledge.number(), sure);
    }

    /** Returns the attackers who know a cell that the witness changes. */
    List<Knowledge> touchedBy(IntegerWitness witness) {
        Set<Integer> touched = new TreeSet<>();
        for (int cell : witness.cells()) {
            touched.addAll(byCell.get(cell));
        }
        return touched.stream().map(all::get).toList();
    }

    /** Returns whether no equation ties the cell to anything that they know. */
    boolean isFar(int cell, Knowledge knowledge) {
        int component = unknowns.component(cell);
        return knowledge.cells().stream().noneMatch(k -> unknowns.component(k) == component);
    }

    /** Returns how far the cell's interval must reach for someone who knows parts of the cell. */
    long need(Requirement requirement, Knowledge knowledge) {
        return requirement.side() == Requirement.Side.BELOW
                ? Math.min(requirement.need(), room(requirement.cell(), knowledge.cells()))
                : requirement.need();
    }

    /** Returns how far the cell can fall, given what is known of it. */
    private long room(int cell, BitSet known) {
        if (known.get(cell) || !unknowns.isHidden(cell)) {
            return 0;
        }
        long room = unknowns.room(cell);
        for (Equation equation : byTotal.get(cell)) {
            long sum = 0;
            for (int place = 0; place < equation.size(); place++) {
                sum += room(equation.part(place), known);
            }
            room = Math.min(room, sum);
        }
        return room;
    }

    /** Returns whether the cell counts anything that they do not know themselves. */
    boolean isOpen(int cell, Knowledge knowledge) {
        if (system.value(cell) == 0 || knowledge.cells().get(cell)) {
            return false;
        }
        for (Equation equation : byTotal.get(cell)) {
            boolean open = false;
            for (int place = 0; place < equation.size(); place++) {
                open |= isOpen(equation.part(place), knowledge);
            }
            if (!open) {
                return false;
            }
        }
        return true;
    }
}
