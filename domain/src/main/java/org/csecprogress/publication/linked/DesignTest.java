package org.csecprogress.publication.linked;

import org.csecprogress.publication.TableId;

/**
 * Whether a table of counts of people at risk is fit for so few people: which share of its figures
 * that are not zero counts 1 to 10, in this release and over all so far. Guidelines' rule of about
 * 30 per cent, each table by itself.
 *
 * @param table the table
 * @param nonZero how many figures of this release were answered and are not zero
 * @param small how many of these count few people
 * @param releases how many periods had such a table, this one among them
 * @param nonZeroEver the first over all of them
 * @param smallEver the second over all of them
 * @param consequence what follows
 */
public record DesignTest(
        TableId table,
        long nonZero,
        long small,
        int releases,
        long nonZeroEver,
        long smallEver,
        Consequence consequence) {
    /** In per cent; a table with a greater share is too fine. */
    public static final int LIMIT = 30;

    /** A share of fewer figures says nothing. */
    public static final int LEAST = 10;

    private static final int HUNDRED = 100;

    /** What follows from a test. */
    public enum Consequence {
        /** It is fit, and published. */
        PUBLISHED,
        /** It is too fine and published all the same, by a recorded decision. */
        KEPT,
        /** It is not published in this release, nor again in the fiscal year. */
        NOT_PUBLISHED
    }

    public DesignTest {
        if (small < 0 || small > nonZero || smallEver > nonZeroEver || releases < 1) {
            throw new IllegalArgumentException("of so many, so many are small: " + table);
        }
    }

    /** The share of small ones so far, in per cent. */
    public double share() {
        return nonZeroEver == 0 ? 0 : HUNDRED * (double) smallEver / nonZeroEver;
    }

    /** Whether a coarser table is to be adopted. */
    public boolean isTooFine() {
        return isTooFine(nonZeroEver, smallEver);
    }

    static boolean isTooFine(long nonZero, long small) {
        return nonZero >= LEAST && small * HUNDRED > nonZero * LIMIT;
    }
}
