package org.csecprogress.auditrelease.fact;

import java.util.List;
import org.csecprogress.auditrelease.count.AuditedCount;
import org.csecprogress.auditrelease.count.AuditedCounts;
import org.csecprogress.auditrelease.count.CountSum;

/** Relates a whole and its parts, depending on how many counties answered each. */
final class WholeFacts {
    private WholeFacts() {}

    /**
     * States that the parts sum to the whole if the same number of counties answered each, and to
     * no more than the whole if every county that reported answered it.
     *
     * @param complete whether these are all parts
     */
    static void relate(
            AuditedCounts cells,
            AuditedCount whole,
            List<AuditedCount> parts,
            boolean complete,
            boolean firm,
            String name) {
        boolean agree = parts.stream().allMatch(part -> agree(whole, part));
        if (!agree && !isFull(cells, whole)) {
            return;
        }
        CountSum sum = new CountSum(cells);
        parts.forEach(sum::plus);
        sum.minus(whole);
        if (agree && complete) {
            sum.isZero(name, firm);
        } else {
            sum.isAtMostZero(name, firm);
        }
    }

    /** Returns whether the same number of counties answered both, as far as is known. */
    static boolean agree(AuditedCount one, AuditedCount other) {
        return one.counties() == other.counties()
                || one.counties() == AuditedCount.UNKNOWN_COUNTIES
                || other.counties() == AuditedCount.UNKNOWN_COUNTIES;
    }

    /** Returns whether every county that reported answered it. */
    static boolean isFull(AuditedCounts cells, AuditedCount cell) {
        return cells.edition(cell.name()).map(e -> e.counties() == cell.counties()).orElse(false);
    }
}
