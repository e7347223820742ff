package org.csecprogress.release.protection.design;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.release.content.TableId;

/**
 * How detailed a table of counts of people at risk is: the share of its non-zero figures that count
 * 1 to 10, in this release and in all so far, and what follows. The guidelines allow about 30 per
 * cent for each table.
 *
 * @param table the table
 * @param nonZero how many figures of this release were answered and are not zero
 * @param small how many of these are 1 to 10
 * @param releases how many periods had the table, this one included
 * @param nonZeroEver {@code nonZero} over all these periods
 * @param smallEver {@code small} over all these periods
 * @param consequence what follows for the table
 */
public record TableDetail(
        TableId table,
        long nonZero,
        long small,
        int releases,
        long nonZeroEver,
        long smallEver,
        Consequence consequence) {
    /** In per cent; a table with a greater share is too detailed. */
    public static final int LIMIT = 30;

    /** Fewest non-zero figures for which the share means anything. */
    public static final int LEAST = 10;

    private static final int HUNDRED = 100;

    /** The consequence of a test. */
    public enum Consequence {
        /** The table passes and is published. */
        PUBLISHED,
        /** The table fails but is published by a recorded decision. */
        KEPT,
        /** The table is not published in this release, nor again in the fiscal year. */
        NOT_PUBLISHED
    }

    public TableDetail {
        if (small < 0 || small > nonZero || smallEver > nonZeroEver || releases < 1) {
            throw new IllegalArgumentException("of so many, so many are small: " + table);
        }
    }

    /** Returns the share of small figures over all releases, in per cent. */
    public double share() {
        return nonZeroEver == 0 ? 0 : HUNDRED * (double) smallEver / nonZeroEver;
    }

    /** Whether the table is too detailed and a coarser one should be adopted. */
    public boolean isTooFine() {
        return isTooFine(nonZeroEver, smallEver);
    }

    /** Whether a release does not have the table because of this test. */
    public boolean isLeftOut() {
        return consequence == Consequence.NOT_PUBLISHED;
    }

    /** Returns the tables that a release leaves out because of its tests. */
    public static Set<TableId> leftOut(Collection<TableDetail> tests) {
        return tests.stream()
                .filter(TableDetail::isLeftOut)
                .map(TableDetail::table)
                .collect(Collectors.toSet());
    }

    public static boolean isTooFine(long nonZero, long small) {
        return nonZero >= LEAST && small * HUNDRED > nonZero * LIMIT;
    }
}
