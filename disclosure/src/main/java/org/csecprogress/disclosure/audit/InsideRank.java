package org.csecprogress.disclosure.audit;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The exact rank test for attackers who know cells of their own. */
final class InsideRank {
    private final Unknowns unknowns;
    private final Unknowns everything;
    private final Acquaintances acquaintances;
    private final RankTest outside;
    private final Map<Integer, RankTest> byBlock = new HashMap<>();
    private RankTest unpublished;

    /**
     * Creates the tests of one pattern.
     *
     * @param everything the same tables with nothing published
     */
    InsideRank(
            Unknowns unknowns, Unknowns everything, Acquaintances acquaintances, RankTest outside) {
        this.unknowns = unknowns;
        this.everything = everything;
        this.acquaintances = acquaintances;
        this.outside = outside;
    }

    /** Returns whether this attacker can derive a cell that the public cannot derive. */
    boolean determines(int cell, Knowledge knowledge) {
        if (knowledge.kind() == AuditReport.Attacker.SINGLE) {
            return knowledge.cells().stream()
                    .anyMatch(
                            known ->
                                    !outside.determines(known)
                                            && outside.ratio(cell) == outside.ratio(known));
        }
        if (acquaintances.isFar(cell, knowledge)) {
            return false;
        }
        return byBlock.computeIfAbsent(
                        knowledge.number(), block -> new RankTest(unknowns, knowledge.cells()))
                .determines(cell);
    }

    /**
     * Returns whether the cell would follow for this attacker even if nothing were published: it
     * counts the very youth that they know, or their own cells and earlier public ones.
     */
    boolean isTheirs(int cell, Knowledge knowledge) {
        if (knowledge.kind() != AuditReport.Attacker.SINGLE) {
            return new RankTest(everything, knowledge.cells()).determines(cell);
        }
        if (unpublished == null) {
            unpublished = new RankTest(everything, new BitSet());
        }
        long ratio = unpublished.ratio(cell);
        return knowledge.cells().stream().anyMatch(known -> unpublished.ratio(known) == ratio);
    }
}
