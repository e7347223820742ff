package org.csecprogress.aggregation;

/**
 * The sum of a figure over counties.
 *
 * @param sum the sum, in the measure's unit, at least 0
 * @param counties number of counties that answered, 1 to 58
 */
public record Cell(long sum, int counties) {
    public Cell {
        if (sum < 0 || counties < 1) {
            throw new IllegalArgumentException(
                    "a sum is not negative, and at least one county answered");
        }
    }

    /** Returns the sum of both; its number of counties is the smaller one. */
    Cell plus(Cell other) {
        return new Cell(Math.addExact(sum, other.sum), Math.min(counties, other.counties));
    }
}
