package org.csecprogress.release.protection;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.csecprogress.disclosure.plan.Price;

/**
 * A plan that an earlier search found for the same inputs. It is only a proposal and is audited
 * like any other plan.
 *
 * @param companions names of the cells withheld because the plan withholds their counts of people
 * @param secondary names of the cells that are withheld only to protect others
 * @param bound proved lower bound on the cost of any plan; at least 0
 * @param onSurrogates how many cells the search withheld for others before it looked at the true
 *     table
 * @param price the cost of its parts; empty until it is worked out
 */
public record KnownPlan(
        SortedSet<String> companions,
        SortedSet<String> secondary,
        long bound,
        int onSurrogates,
        Optional<Price> price) {
    /** Withholds only small counts and those that were withheld before. */
    static final KnownPlan NOTHING =
            new KnownPlan(new TreeSet<>(), new TreeSet<>(), 0, 0, Optional.of(Price.NONE));

    public KnownPlan {
        if (bound < 0 || onSurrogates < 0) {
            throw new IllegalArgumentException("a plan has no negative numbers");
        }
        companions = Collections.unmodifiableSortedSet(new TreeSet<>(companions));
        secondary = Collections.unmodifiableSortedSet(new TreeSet<>(secondary));
    }

    /** Returns the plan with its price. */
    public KnownPlan at(Price worked) {
        return new KnownPlan(companions, secondary, bound, onSurrogates, Optional.of(worked));
    }

    /** Returns the plan with a price in the form of {@link #writtenPrice}. */
    public KnownPlan at(String written) {
        String[] points = written.split(" ", -1);
        return at(
                new Price(
                        Long.parseLong(points[0]),
                        Long.parseLong(points[1]),
                        Long.parseLong(points[2])));
    }

    /** Returns the price of surrogates, insiders and differences; empty until it is worked out. */
    public String writtenPrice() {
        return price.map(p -> p.surrogates() + " " + p.insiders() + " " + p.differences())
                .orElse("");
    }
}
