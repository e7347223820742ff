package org.csecprogress.aggregation;

/**
 * A figure added up over counties.
 *
 * @param sum the sum, in the measure's unit, at least 0
 * @param counties how many counties answered, 1 to 58
 */
public record Cell(long sum, int counties) {
    public Cell {
        if (sum < 0 || counties < 1) {
            throw new IllegalArgumentException(
                    "a sum is not negative, and at least one county answered");
        }
    }

    /** Both figures together; the counties are those that surely answered both. */
    Cell plus(Cell other) {
        return new Cell(Math.addExact(sum, other.sum), Math.min(counties, other.counties));
    }
}
