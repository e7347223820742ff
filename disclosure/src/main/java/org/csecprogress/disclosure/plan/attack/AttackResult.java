package org.csecprogress.disclosure.plan.attack;

import org.csecprogress.disclosure.plan.goal.Goal;

/**
 * The result of an attack on one goal.
 *
 * @param met whether the interval reaches far enough
 * @param witness the change that proves it, or null
 * @param cut if not met, the inequality that every plan which meets it satisfies; null if rounding
 *     left none
 * @param involved the cells of the equations that disclose the goal's cell, or none
 */
@SuppressWarnings("ArrayRecordComponent") // compact; never compared
public record AttackResult(boolean met, Witness witness, Cut cut, int[] involved) {
    static AttackResult met(Witness witness) {
        return new AttackResult(true, witness, null, Goal.NOTHING);
    }

    static AttackResult failed(CutMaker maker, boolean exact) {
        int[] involved = maker.involved();
        return new AttackResult(false, null, maker.end(exact), involved);
    }

    /** Returns whether nothing that may be withheld would help. */
    public boolean isHopeless() {
        return !met && (cut == null || cut.isHopeless());
    }
}
