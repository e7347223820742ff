package org.csecprogress.disclosure.plan;

/**
 * What an attack on one goal gave.
 *
 * @param met whether the interval reaches far enough
 * @param witness the change that shows it, or null
 * @param cut where it does not, the inequality that every plan must satisfy to make it so; null
 *     where rounding left none
 * @param involved the cells of the equations that give the goal away, or none
 */
@SuppressWarnings("ArrayRecordComponent") // compact, and never compared
record Attack(boolean met, Witness witness, Cut cut, int[] involved) {
    static Attack met(Witness witness) {
        return new Attack(true, witness, null, Goal.NOTHING);
    }

    static Attack failed(CutMaker maker, boolean exact) {
        int[] involved = maker.involved();
        return new Attack(false, null, maker.end(exact), involved);
    }

    /** Whether nothing that could be withheld would help. */
    boolean isHopeless() {
        return !met && (cut == null || cut.isHopeless());
    }
}
