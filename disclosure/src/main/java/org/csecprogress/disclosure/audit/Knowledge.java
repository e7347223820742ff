package org.csecprogress.disclosure.audit;

import java.util.BitSet;
import org.csecprogress.disclosure.audit.AuditReport.Attacker;

/**
 * What an attacker knows beside everything published.
 *
 * @param kind who it is
 * @param number of the insider or of a cell that counts the one youth; -1 for the public
 * @param cells the known cells; not to be changed
 */
record Knowledge(Attacker kind, int number, BitSet cells) {
    static final Knowledge NOTHING = new Knowledge(Attacker.PUBLIC, -1, new BitSet());
}
