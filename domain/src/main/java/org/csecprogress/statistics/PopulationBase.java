package org.csecprogress.statistics;

import java.time.LocalDate;

/**
 * The children to whom a rate refers: those of the counties that reported.
 *
 * @param set name of the population set, printed with every rate
 * @param day the day for which the population is stated
 * @param children how many, aged 0 to 17, at least 0
 */
public record PopulationBase(String set, LocalDate day, long children) {
    public PopulationBase {
        if (children < 0) {
            throw new IllegalArgumentException("there are no fewer than 0 children: " + children);
        }
    }

    /** The same set and day with other children. */
    PopulationBase with(long others) {
        return new PopulationBase(set, day, others);
    }

    /** The children of both; they must be of one set. */
    PopulationBase plus(PopulationBase other) {
        sameSet(other);
        return with(children + other.children);
    }

    /** Every rate and every ratio uses one population set. */
    void sameSet(PopulationBase other) {
        if (!set.equals(other.set) || !day.equals(other.day)) {
            throw new IllegalArgumentException("two population sets: " + set + ", " + other.set);
        }
    }
}
