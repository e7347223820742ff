package org.csecprogress.statistics;

import java.time.LocalDate;

/**
 * The children in a rate's denominator: those of the counties that reported.
 *
 * @param set name of the population set, printed with every rate
 * @param day date of the population data
 * @param children number of children aged 0 to 17, at least 0
 */
public record PopulationBase(String set, LocalDate day, long children) {
    public PopulationBase {
        if (children < 0) {
            throw new IllegalArgumentException("there are no fewer than 0 children: " + children);
        }
    }

    /** Returns a base of the same set and date with other children. */
    PopulationBase with(long others) {
        return new PopulationBase(set, day, others);
    }

    /** Returns the children of both, which must be of one set. */
    PopulationBase plus(PopulationBase other) {
        sameSet(other);
        return with(children + other.children);
    }

    /** Requires one population set for every rate and ratio. */
    void sameSet(PopulationBase other) {
        if (!set.equals(other.set) || !day.equals(other.day)) {
            throw new IllegalArgumentException("two population sets: " + set + ", " + other.set);
        }
    }
}
