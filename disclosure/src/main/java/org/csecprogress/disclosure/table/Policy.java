package org.csecprogress.disclosure.table;

/**
 * The primary rule, what is required of primary cells, and whom they are protected from.
 *
 * @param rule which cells are primary
 * @param criterion what must stay uncertain about them
 * @param zerosPublic whether everybody knows which cells are zero, so that a hidden one is at least
 *     1 and a hidden margin at least its number of non-zero parts
 * @param insiders whether the requirement also holds against each single insider and against
 *     whoever knows one cell of 1 of their own
 */
public record Policy(PrimaryRule rule, Criterion criterion, boolean zerosPublic, boolean insiders) {
    public Policy {
        if (rule == null || criterion == null) {
            throw new IllegalArgumentException("a policy has a rule and a criterion");
        }
        if (criterion != Criterion.EXACT && !zerosPublic) {
            throw new IllegalArgumentException("intervals are protected with the zeros public");
        }
    }

    /** The only policy for a release. */
    public static Policy release() {
        return new Policy(PrimaryRule.STANDARD, Criterion.COVER, true, true);
    }

    /** A policy without insiders, to compare with other tools. */
    public static Policy comparison(Criterion criterion, boolean zerosPublic) {
        return new Policy(PrimaryRule.STANDARD, criterion, zerosPublic, false);
    }
}
