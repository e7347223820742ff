package org.csecprogress.disclosure.audit;

import java.util.BitSet;
import org.csecprogress.disclosure.audit.AuditReport.Attacker;

/**
 * An attacker's knowledge besides everything published.
 *
 * @param kind the kind of attacker
 * @param number number of the insider, or of the cell that counts the one youth; -1 for the public
 * @param cells the known cells; must not be modified
 */
record Knowledge(Attacker kind, int number, BitSet cells) {
    static final Knowledge NOTHING = new Knowledge(Attacker.PUBLIC, -1, new BitSet());
}
