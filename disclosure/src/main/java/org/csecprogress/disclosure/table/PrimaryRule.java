package org.csecprogress.disclosure.table;

/**
 * Primary suppression: counts of people at risk from 1 up to but not including the threshold are
 * sensitive (CalHHS Data De-Identification Guidelines, 5.6.2). Zeros are shown. Public cells can no
 * longer be protected.
 *
 * @param threshold the smallest count other than zero that may be shown; at least 11
 */
public record PrimaryRule(int threshold) {
    /** The least threshold of any configuration. */
    public static final int FLOOR = 11;

    /** The rule with the least threshold. */
    public static final PrimaryRule STANDARD = new PrimaryRule(FLOOR);

    public PrimaryRule {
        if (threshold < FLOOR) {
            throw new IllegalArgumentException(
                    "the threshold is at least " + FLOOR + ", was " + threshold);
        }
    }

    /** Returns whether the cell must be withheld because it is small. */
    public boolean isPrimary(LinkedSystem system, int cell) {
        long value = system.value(cell);
        return value > 0
                && value < threshold
                && system.isGuarded(cell)
                && system.standing(cell) != CellVisibility.PUBLIC;
    }

    /** Returns the largest count that is withheld because it is small. */
    public int largest() {
        return threshold - 1;
    }
}
