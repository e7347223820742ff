package org.csecprogress.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.ProtectionLevels;

/** One run of an audit: first against the public, then against those who know something. */
final class Inspection {
    private static final double TOLERANCE = 1e-6;

    private final Unknowns unknowns;
    private final List<WitnessSearch> searches;
    private final WitnessSearch everything;
    private final ProtectionLevels protection;
    private final ProofTally tally;

    /** False if the pattern is fixed; then only what attackers know for sure matters. */
    private final boolean canWithholdMore;

    private final List<Requirement> requirements = new ArrayList<>();
    private final Map<Integer, List<Integer>> byCell = new HashMap<>();
    private final List<List<IntegerWitness>> witnesses = new ArrayList<>();

    /**
     * Creates an inspection.
     *
     * @param everything a search in which nothing is published
     */
    Inspection(Unknowns unknowns, List<WitnessSearch> searches, WitnessSearch everything) {
        this.unknowns = unknowns;
        this.searches = searches;
        this.everything = everything;
        protection = unknowns.protection();
        tally = new ProofTally(unknowns.system());
        canWithholdMore =
                IntStream.range(0, unknowns.system().size())
                        .anyMatch(cell -> unknowns.system().standing(cell) == CellVisibility.OPEN);
    }

    AuditReport run() {
        RankTest rank = new RankTest(unknowns, new BitSet());
        for (int cell : protection.primaries()) {
            if (!unknowns.isHidden(cell)) {
                tally.enter(cell, Proof.PUBLISHED, Knowledge.NOTHING);
            } else if (rank.determines(cell)) {
                tally.enter(cell, Proof.DETERMINED, Knowledge.NOTHING);
            } else {
                require(cell);
            }
        }
        for (int number = 0; number < requirements.size(); number++) {
            prove(number, Knowledge.NOTHING, requirements.get(number).need());
        }
        if (protection.coversInsiders()) {
            inspectInside(rank);
        }
        return tally.report();
    }

    private void require(int cell) {
        if (protection.isExact()) {
            require(new Requirement(cell, Requirement.Side.ANYWHERE, 1));
            return;
        }
        if (protection.up(cell) > 0) {
            require(new Requirement(cell, Requirement.Side.ABOVE, protection.up(cell)));
        }
        if (protection.down(cell) > 0) {
            require(new Requirement(cell, Requirement.Side.BELOW, protection.down(cell)));
        }
    }

    private void require(Requirement requirement) {
        byCell.computeIfAbsent(requirement.cell(), key -> new ArrayList<>(2))
                .add(requirements.size());
        requirements.add(requirement);
        witnesses.add(new ArrayList<>(2));
    }

    /** Someone who knows nothing that the first witness changes cannot exclude it. */
    private void inspectInside(RankTest rank) {
        Acquaintances acquaintances = new Acquaintances(unknowns);
        InsideRank insideRank =
                new InsideRank(unknowns, everything.unknowns(), acquaintances, rank);
        for (int number = 0; number < requirements.size(); number++) {
            Requirement requirement = requirements.get(number);
            if (witnesses.get(number).isEmpty()) {
                continue;
            }
            List<Knowledge> touched = acquaintances.touchedBy(witnesses.get(number).get(0));
            tally.add(Proof.WITNESS, (long) acquaintances.all().size() - touched.size());
            for (Knowledge knowledge : touched) {
                if (!acquaintances.isOpen(requirement.cell(), knowledge)) {
                    continue;
                }
                inspect(number, knowledge, acquaintances, insideRank);
            }
        }
    }

    /** A cell that they know only by a guess is checked again without the guess. */
    private void inspect(
            int number, Knowledge knowledge, Acquaintances acquaintances, InsideRank insideRank) {
        Requirement requirement = requirements.get(number);
        if (!insideRank.determines(requirement.cell(), knowledge)) {
            Knowledge asked = canWithholdMore ? knowledge : acquaintances.withoutGuesses(knowledge);
            prove(number, asked, acquaintances.need(requirement, asked));
        } else if (!insideRank.isTheirs(requirement.cell(), knowledge)) {
            tally.enter(requirement.cell(), Proof.DETERMINED, knowledge);
        } else {
            Knowledge sure = acquaintances.withoutGuesses(knowledge);
            if (sure.equals(knowledge) || insideRank.isTheirs(requirement.cell(), sure)) {
                tally.enter(requirement.cell(), Proof.STRUCTURE, knowledge);
            } else if (new RankTest(unknowns, sure.cells()).determines(requirement.cell())) {
                tally.enter(requirement.cell(), Proof.DETERMINED, knowledge);
            } else {
                prove(number, sure, acquaintances.need(requirement, sure));
            }
        }
    }

    private void prove(int number, Knowledge knowledge, long need) {
        boolean proved =
                need <= 0
                        || witnesses.get(number).stream()
                                .anyMatch(witness -> witness.spares(knowledge.cells()));
        if (proved) {
            tally.add(Proof.WITNESS, knowledge);
            return;
        }
        Requirement full = requirements.get(number);
        Requirement requirement = new Requirement(full.cell(), full.side(), need);
        tally.enter(full.cell(), proof(number, requirement, knowledge), knowledge);
    }

    private Proof proof(int number, Requirement requirement, Knowledge knowledge) {
        boolean reaches = false;
        for (WitnessSearch search : searches) {
            WitnessSearch.Answer answer = search.find(requirement, knowledge);
            if (answer.witness() != null) {
                credit(answer.witness());
                return Proof.WITNESS;
            }
            reaches |= answer.reaches();
        }
        if (requirement.side() == Requirement.Side.BELOW && !reaches) {
            return atTheLeast(number, requirement, knowledge);
        }
        return reaches ? Proof.LINEAR_BOUND : Proof.TOO_NARROW;
    }

    /**
     * Retries with a smaller need. A cell cannot fall below its minimum with nothing published, and
     * several equations together may raise that minimum above that of each one. The cell must fall
     * that far, also for those who know something.
     */
    private Proof atTheLeast(int number, Requirement requirement, Knowledge knowledge) {
        long most = (long) Math.floor(everything.fall(requirement, knowledge) + TOLERANCE);
        if (most >= requirement.need()) {
            return Proof.TOO_NARROW;
        }
        if (most <= 0) {
            return Proof.STRUCTURE;
        }
        Requirement less = new Requirement(requirement.cell(), requirement.side(), most);
        for (WitnessSearch search : searches) {
            IntegerWitness witness = search.find(less, knowledge).witness();
            if (witness != null) {
                if (knowledge.kind() == AuditReport.Attacker.PUBLIC) {
                    requirements.set(number, less);
                }
                credit(witness);
                return Proof.STRUCTURE;
            }
        }
        return Proof.TOO_NARROW;
    }

    /** Credits a table to every requirement that it proves. */
    private void credit(IntegerWitness witness) {
        for (int place = 0; place < witness.cells().length; place++) {
            for (int number : byCell.getOrDefault(witness.cells()[place], List.of())) {
                if (requirements.get(number).isMet(witness.change(place))) {
                    witnesses.get(number).add(witness);
                }
            }
        }
    }
}
