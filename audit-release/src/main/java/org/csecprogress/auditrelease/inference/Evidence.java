package org.csecprogress.auditrelease.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an attacker has: counts that nobody published, numbered from 0, and linear facts about them.
 * Published counts are in the bounds of the facts.
 */
public final class Evidence {
    private final List<Unknown> unknowns = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    /** Why an attacker asks for a count. */
    public enum Interest {
        /** It only helps to work out others. */
        NONE,
        /**
         * It was withheld: every single number, and every upper bound below the threshold, tells.
         */
        WITHHELD,
        /** It is a difference of two counts: it tells where it must be small and is not zero. */
        REST
    }

    /**
     * A count that is not public.
     *
     * @param name what to call it
     * @param least what it is at least
     * @param interest whether it is asked for
     */
    public record Unknown(String name, long least, Interest interest) {}

    /**
     * So many times an unknown.
     *
     * @param unknown its number
     */
    public record Term(int unknown, long factor) {}

    /**
     * Something that holds for the unknowns.
     *
     * @param name what to call it
     * @param firm whether it holds whatever the figures are; others are given up first where the
     *     facts contradict each other
     * @param equal whether the terms sum to the bound; otherwise to that at most
     */
    public record Fact(String name, boolean firm, boolean equal, List<Term> terms, long bound) {
        public Fact {
            terms = List.copyOf(terms);
        }
    }

    /** Adds a count that is not public; its number is how many there were before. */
    public int add(Unknown unknown) {
        unknowns.add(unknown);
        return unknowns.size() - 1;
    }

    /** Adds a fact. Terms of the same unknown are summed. */
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

    /** How many unknowns there are. */
    public int size() {
        return unknowns.size();
    }

    /** The unknown of that number. */
    public Unknown unknown(int number) {
        return unknowns.get(number);
    }

    /** The facts in the order in which they were stated. */
    public List<Fact> facts() {
        return List.copyOf(facts);
    }
}
