package org.csecprogress.release.protection;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.disclosure.audit.AuditReport.Attacker;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.release.content.TableId;

/**
 * A figure whose protection the audit could not prove, for staff only. It names the figure and
 * contains no count.
 *
 * @param table the table in which it stands
 * @param place its row's place
 * @param key which figure, by public group where it is a row of a breakdown
 * @param itself whether this figure could be worked out; otherwise an unpublished rest that follows
 *     from it and others could be
 * @param proof how far the proof got
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

    /** Merges what another attacker finds about this figure, keeping the worse proof. */
    UnprovedFigure and(UnprovedFigure other) {
        SortedSet<Attacker> all = new TreeSet<>(by);
        all.addAll(other.by);
        Proof worse = proof.compareTo(other.proof) >= 0 ? proof : other.proof;
        return new UnprovedFigure(table, place, key, itself, worse, all);
    }
}
