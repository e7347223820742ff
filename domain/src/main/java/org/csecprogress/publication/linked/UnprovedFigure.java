package org.csecprogress.publication.linked;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.disclosure.audit.AuditReport.Attacker;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.publication.TableId;

/**
 * A figure of a release that the audit could not prove to be protected: for staff alone. It names
 * the figure and has no count.
 *
 * @param table the table in which it stands
 * @param place its row's place
 * @param key which figure, by public group where it is a row of a breakdown
 * @param itself whether it is the figure that could be worked out; otherwise it is a rest that is
 *     published nowhere and that follows from this figure and others
 * @param proof how far the proof came
 * @param by who could work it out
 */
public record UnprovedFigure(
        TableId table,
        Geography place,
        CellKey key,
        boolean itself,
        Proof proof,
        SortedSet<Attacker> by) {
    public UnprovedFigure {
        by = Collections.unmodifiableSortedSet(new TreeSet<>(by));
    }

    /** The same figure with what another attacker finds: the worse of both proofs. */
    UnprovedFigure and(UnprovedFigure other) {
        SortedSet<Attacker> all = new TreeSet<>(by);
        all.addAll(other.by);
        Proof worse = proof.compareTo(other.proof) >= 0 ? proof : other.proof;
        return new UnprovedFigure(table, place, key, itself, worse, all);
    }
}
