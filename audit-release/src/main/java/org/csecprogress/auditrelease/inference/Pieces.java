package org.csecprogress.auditrelease.inference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.csecprogress.auditrelease.inference.AttackEvidence.Fact;
import org.csecprogress.auditrelease.inference.AttackEvidence.Interest;
import org.csecprogress.auditrelease.inference.AttackEvidence.Term;

/**
 * Splits the evidence into independent pieces and drops what discloses nothing: free counts that
 * limit no other, and the facts that they make redundant.
 */
final class Pieces {
    /** Connected unknowns and facts. */
    record Piece(List<Integer> unknowns, List<Fact> facts) {}

    private final AttackEvidence evidence;
    private final List<Fact> facts;
    private final BitSet dropped = new BitSet();
    private final BitSet zero = new BitSet();
    private final List<List<Integer>> uses = new ArrayList<>();
    private final int[] leaders;

    private Pieces(AttackEvidence evidence, List<Fact> facts) {
        this.evidence = evidence;
        this.facts = facts;
        leaders = new int[evidence.size()];
        for (int unknown = 0; unknown < leaders.length; unknown++) {
            leaders[unknown] = unknown;
            uses.add(new ArrayList<>());
        }
        for (int fact = 0; fact < facts.size(); fact++) {
            for (Term term : facts.get(fact).terms()) {
                uses.get(term.unknown()).add(fact);
            }
        }
    }

    /** Returns the pieces with something to find. */
    static List<Piece> of(AttackEvidence evidence, List<Fact> facts) {
        Pieces pieces = new Pieces(evidence, facts);
        pieces.prune();
        return pieces.split();
    }

    private void prune() {
        Deque<Integer> waiting = new ArrayDeque<>();
        for (int unknown = 0; unknown < leaders.length; unknown++) {
            waiting.add(unknown);
        }
        while (!waiting.isEmpty()) {
            int unknown = waiting.poll();
            boolean free =
                    evidence.unknown(unknown).interest() == Interest.NONE
                            && evidence.unknown(unknown).least() == 0
                            && !zero.get(unknown);
            if (free && onlyBounds(unknown, -1)) {
                // An unknown without an upper bound satisfies every fact that subtracts it.
                for (int fact : uses.get(unknown)) {
                    if (!dropped.get(fact)) {
                        dropped.set(fact);
                        facts.get(fact).terms().forEach(term -> waiting.add(term.unknown()));
                    }
                }
                zero.set(unknown);
            } else if (free && onlyBounds(unknown, 1)) {
                zero.set(unknown);
            }
        }
    }

    private boolean onlyBounds(int unknown, int sign) {
        for (int use : uses.get(unknown)) {
            Fact fact = facts.get(use);
            if (!dropped.get(use) && (fact.equal() || Long.signum(factor(fact, unknown)) != sign)) {
                return false;
            }
        }
        return true;
    }

    private static long factor(Fact fact, int unknown) {
        for (Term term : fact.terms()) {
            if (term.unknown() == unknown) {
                return term.factor();
            }
        }
        return 0;
    }

    private List<Piece> split() {
        List<Fact> left = new ArrayList<>();
        for (int fact = 0; fact < facts.size(); fact++) {
            if (!dropped.get(fact)) {
                Fact pruned = withoutZeros(facts.get(fact));
                if (!pruned.terms().isEmpty()) {
                    left.add(pruned);
                    int first = leader(pruned.terms().get(0).unknown());
                    pruned.terms().forEach(term -> leaders[leader(term.unknown())] = first);
                }
            }
        }
        Map<Integer, List<Fact>> byLeader = new HashMap<>();
        left.forEach(
                fact ->
                        byLeader.computeIfAbsent(
                                        leader(fact.terms().get(0).unknown()),
                                        key -> new ArrayList<>())
                                .add(fact));
        Map<Integer, TreeSet<Integer>> members = new LinkedHashMap<>();
        for (int unknown = 0; unknown < leaders.length; unknown++) {
            if (!zero.get(unknown)) {
                members.computeIfAbsent(leader(unknown), key -> new TreeSet<>()).add(unknown);
            }
        }
        List<Piece> pieces = new ArrayList<>();
        members.forEach(
                (key, unknowns) -> {
                    if (unknowns.stream().anyMatch(this::isAskedFor)) {
                        List<Fact> own = byLeader.getOrDefault(key, List.of());
                        pieces.add(new Piece(List.copyOf(unknowns), own));
                    }
                });
        return pieces;
    }

    private Fact withoutZeros(Fact fact) {
        List<Term> terms = fact.terms().stream().filter(term -> !zero.get(term.unknown())).toList();
        return new Fact(fact.name(), fact.firm(), fact.equal(), terms, fact.bound());
    }

    private boolean isAskedFor(int unknown) {
        return evidence.unknown(unknown).interest() != Interest.NONE;
    }

    private int leader(int unknown) {
        int at = unknown;
        while (leaders[at] != at) {
            leaders[at] = leaders[leaders[at]];
            at = leaders[at];
        }
        return at;
    }
}
