package org.csecprogress.disclosure.plan.goal;

import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.ProtectionLevels;

/** The cells that are withheld now, and those that may be. */
public final class Pattern {
    private final LinkedSystem system;
    private final ProtectionLevels protection;
    private final boolean[] hidden;
    private final boolean[] candidate;

    public Pattern(LinkedSystem system, ProtectionLevels protection) {
        this.system = system;
        this.protection = protection;
        int size = system.size();
        hidden = new boolean[size];
        candidate = new boolean[size];
        for (int cell = 0; cell < size; cell++) {
            if (system.value(cell) > 0 && system.standing(cell) != CellVisibility.PUBLIC) {
                hidden[cell] = isPrimary(cell) || system.standing(cell) != CellVisibility.OPEN;
                candidate[cell] = !hidden[cell];
            }
        }
    }

    public LinkedSystem system() {
        return system;
    }

    public ProtectionLevels protection() {
        return protection;
    }

    /** Returns whether the cell is not public for ever. */
    public boolean moves(int cell) {
        return hidden[cell] || candidate[cell];
    }

    public boolean isHidden(int cell) {
        return hidden[cell];
    }

    /** Returns whether the cell may be withheld to protect others. */
    public boolean isCandidate(int cell) {
        return candidate[cell];
    }

    public boolean isPrimary(int cell) {
        return protection.isPrimary(cell);
    }

    public void hide(int cell, boolean on) {
        hidden[cell] = on;
    }

    public boolean[] hidden() {
        return hidden.clone();
    }
}
