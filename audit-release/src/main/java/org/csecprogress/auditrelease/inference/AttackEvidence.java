package org.csecprogress.auditrelease.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An attacker's evidence: unpublished counts, numbered from 0, and linear facts about them.
 * Published counts are in the bounds of the facts.
 */
public final class AttackEvidence {
    private final List<Unknown> unknowns = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    /** The attacker's interest in a count. */
    public enum Interest {
        /** The count only helps to work out others. */
        NONE,
        /**
         * The count was withheld; a single value, or an upper bound below the threshold, discloses
         * it.
         */
        WITHHELD,
        /** A difference of two counts; it is disclosed if it must be small and not zero. */
        REST
    }

    /**
     * A count that is not public.
     *
     * @param name a name for messages
     * @param least a lower bound
     * @param interest the attacker's interest in it
     */
    public record Unknown(String name, long least, Interest interest) {}

    /**
     * A multiple of an unknown.
     *
     * @param unknown number of the unknown
     */
    public record Term(int unknown, long factor) {}

    /**
     * A fact about the unknowns.
     *
     * @param name a name for messages
     * @param firm whether it holds whatever the figures are; if facts contradict each other, others
     *     are given up first
     * @param equal whether the terms sum to exactly the bound; otherwise to at most the bound
     */
    public record Fact(String name, boolean firm, boolean equal, List<Term> terms, long bound) {
        public Fact {
            terms = List.copyOf(terms);
        }
    }

    /** Adds an unknown; numbers are given in order from 0. */
    public int add(Unknown unknown) {
        unknowns.add(unknown);
        return unknowns.size() - 1;
    }

    /** Adds a fact. Terms of the same unknown are added up. */
    public void state(Fact fact) {
        Map<Integer, Long> sums = new TreeMap<>();
        fact.terms().forEach(term -> sums.merge(term.unknown(), term.factor(), Math::addExact));
        List<Term> terms = new ArrayList<>();
        sums.forEach(
                (unknown, factor) -> {
                    if (factor != 0) {
                        terms.add(new Term(unknown, factor));
                    }
                });
        if (!terms.isEmpty()) {
            facts.add(new Fact(fact.name(), fact.firm(), fact.equal(), terms, fact.bound()));
        }
    }

    /** Returns the number of unknowns. */
    public int size() {
        return unknowns.size();
    }

    /** Returns the unknown with that number. */
    public Unknown unknown(int number) {
        return unknowns.get(number);
    }

    /** Returns the facts in the order in which they were added. */
    public List<Fact> facts() {
        return List.copyOf(facts);
    }
}
