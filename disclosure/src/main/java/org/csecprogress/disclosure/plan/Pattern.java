package org.csecprogress.disclosure.plan;

import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.ProtectionLevels;
import org.csecprogress.disclosure.table.Standing;

/** The cells that are withheld now, and those that may be. */
final class Pattern {
    private final LinkedSystem system;
    private final ProtectionLevels protection;
    private final boolean[] hidden;
    private final boolean[] candidate;

    Pattern(LinkedSystem system, ProtectionLevels protection) {
        this.system = system;
        this.protection = protection;
        int size = system.size();
        hidden = new boolean[size];
        candidate = new boolean[size];
        for (int cell = 0; cell < size; cell++) {
            if (system.value(cell) > 0 && system.standing(cell) != Standing.PUBLIC) {
                hidden[cell] = isPrimary(cell) || system.standing(cell) != Standing.OPEN;
                candidate[cell] = !hidden[cell];
            }
        }
    }

    LinkedSystem system() {
        return system;
    }

    ProtectionLevels protection() {
        return protection;
    }

    /** Returns whether the cell is not public for ever. */
    boolean moves(int cell) {
        return hidden[cell] || candidate[cell];
    }

    boolean isHidden(int cell) {
        return hidden[cell];
    }

    /** Returns whether the cell may be withheld to protect others. */
    boolean isCandidate(int cell) {
        return candidate[cell];
    }

    boolean isPrimary(int cell) {
        return protection.isPrimary(cell);
    }

    void hide(int cell, boolean on) {
        hidden[cell] = on;
    }

    boolean[] hidden() {
        return hidden.clone();
    }
}
