package org.csecprogress.publication.review;

import org.csecprogress.publication.TableKind;

/**
 * Whether a design of tables is fit for so few people: which share of its figures, over all
 * releases so far, counts 1 to 10. A design with too many is made coarser by people, for years: a
 * program that changed it from quarter to quarter would tell by the change.
 *
 * @param kind the design
 * @param releases how many releases had such tables
 * @param nonZero how many figures were answered and not zero
 * @param small how many of these counted few people
 */
public record DesignTest(TableKind kind, int releases, long nonZero, long small) {
    /** In per cent; a design with a greater share is too fine. */
    public static final int LIMIT = 30;

    private static final int HUNDRED = 100;

    public DesignTest {
        if (small < 0 || small > nonZero || releases < 0) {
            throw new IllegalArgumentException("of so many, so many are small: " + kind);
        }
    }

    /** The test of one release. */
    public static DesignTest of(TableKind kind, Withholding tables) {
        return new DesignTest(kind, 1, tables.nonZero(), tables.small());
    }

    /** The same design, over more releases. */
    public DesignTest plus(DesignTest more) {
        return new DesignTest(
                kind, releases + more.releases, nonZero + more.nonZero, small + more.small);
    }

    /** The share of small ones, in per cent. */
    public double share() {
        return nonZero == 0 ? 0 : HUNDRED * (double) small / nonZero;
    }

    /** Whether a coarser design is to be adopted. */
    public boolean isTooFine() {
        return small * HUNDRED > nonZero * LIMIT;
    }
}
