package org.csecprogress.disclosure.table;

/**
 * The primary rule, the requirement on primary cells, and the attackers.
 *
 * @param rule which cells are primary
 * @param criterion how uncertain they must stay
 * @param zerosPublic whether zero cells are public, so that a hidden cell is at least 1 and a
 *     hidden margin at least its number of non-zero parts
 * @param insiders whether the requirement also holds against each single insider and against anyone
 *     who knows a cell of 1
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

    /** Returns the only policy for a release. */
    public static Policy release() {
        return new Policy(PrimaryRule.STANDARD, Criterion.COVER, true, true);
    }

    /** Returns a policy without insiders, to compare with other tools. */
    public static Policy comparison(Criterion criterion, boolean zerosPublic) {
        return new Policy(PrimaryRule.STANDARD, criterion, zerosPublic, false);
    }
}
