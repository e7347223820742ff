package org.csecprogress.disclosure.plan;

/**
 * A change of the table that keeps every published cell: what the attacker cannot exclude. It
 * certifies every goal that it meets, for as long as all the cells that it changes are hidden.
 *
 * @param cells the cells that change, in order
 * @param changes by how much
 */
@SuppressWarnings("ArrayRecordComponent") // compact, and never compared
record Witness(int[] cells, double[] changes) {
    /** Whether it still stands when these cells, and no others, are hidden. */
    boolean stands(boolean[] hidden) {
        for (int cell : cells) {
            if (!hidden[cell]) {
                return false;
            }
        }
        return true;
    }
}
