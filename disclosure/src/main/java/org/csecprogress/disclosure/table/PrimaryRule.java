package org.csecprogress.disclosure.table;

/**
 * Primary suppression: counts of people at risk from 1 up to, but not including, the threshold are
 * sensitive in themselves (CalHHS Data De-Identification Guidelines, 5.6.2). Zero is shown. What is
 * public already cannot be protected any more.
 *
 * @param threshold the smallest count other than zero that may be shown; at least 11
 */
public record PrimaryRule(int threshold) {
    /** No configuration goes below this. */
    public static final int FLOOR = 11;

    /** The rule at its floor. */
    public static final PrimaryRule STANDARD = new PrimaryRule(FLOOR);

    public PrimaryRule {
        if (threshold < FLOOR) {
            throw new IllegalArgumentException(
                    "the threshold is at least " + FLOOR + ", was " + threshold);
        }
    }

    /** Whether the cell must be withheld for its own sake. */
    public boolean isPrimary(LinkedSystem system, int cell) {
        long value = system.value(cell);
        return value > 0
                && value < threshold
                && system.isGuarded(cell)
                && system.standing(cell) != Standing.PUBLIC;
    }

    /** The largest count that is withheld for its own sake. */
    public int largest() {
        return threshold - 1;
    }
}
