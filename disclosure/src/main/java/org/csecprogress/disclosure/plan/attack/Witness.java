package org.csecprogress.disclosure.plan.attack;

/**
 * A change of the table that keeps every published cell, which the attacker therefore cannot
 * exclude. It certifies every goal that it meets, as long as all cells that it changes are hidden.
 *
 * @param cells the cells that change, in order
 * @param changes their changes
 */
@SuppressWarnings("ArrayRecordComponent") // compact; never compared
public record Witness(int[] cells, double[] changes) {
    /** Returns whether it is valid if only these cells are hidden. */
    public boolean stands(boolean[] hidden) {
        for (int cell : cells) {
            if (!hidden[cell]) {
                return false;
            }
        }
        return true;
    }
}
