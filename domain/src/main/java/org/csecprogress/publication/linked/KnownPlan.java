package org.csecprogress.publication.linked;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.csecprogress.disclosure.plan.Price;

/**
 * A plan that a search found for the same inputs before. It is a proposal: it is audited like any
 * other.
 *
 * @param companions names of the cells that go with counts of people which the plan withholds
 * @param secondary names of the cells that are withheld only to protect others
 * @param bound the least that any plan costs, as the search proved it; at least 0
 * @param onSurrogates how many cells the search withheld for others before the true table was
 *     looked at
 * @param price what its parts cost; nothing before that is worked out
 */
public record KnownPlan(
        SortedSet<String> companions,
        SortedSet<String> secondary,
        long bound,
        int onSurrogates,
        Optional<Price> price) {
    /** Nothing is withheld but what is small, or was withheld before. */
    static final KnownPlan NOTHING =
            new KnownPlan(new TreeSet<>(), new TreeSet<>(), 0, 0, Optional.of(Price.NONE));

    public KnownPlan {
        if (bound < 0 || onSurrogates < 0) {
            throw new IllegalArgumentException("a plan has no negative numbers");
        }
        companions = Collections.unmodifiableSortedSet(new TreeSet<>(companions));
        secondary = Collections.unmodifiableSortedSet(new TreeSet<>(secondary));
    }

    /** The same with its price. */
    public KnownPlan at(Price worked) {
        return new KnownPlan(companions, secondary, bound, onSurrogates, Optional.of(worked));
    }

    /** The same with its price as {@link #writtenPrice} writes it. */
    public KnownPlan at(String written) {
        String[] points = written.split(" ", -1);
        return at(
                new Price(
                        Long.parseLong(points[0]),
                        Long.parseLong(points[1]),
                        Long.parseLong(points[2])));
    }

    /** The price of surrogates, insiders and differences; empty before it is worked out. */
    public String writtenPrice() {
        return price.map(p -> p.surrogates() + " " + p.insiders() + " " + p.differences())
                .orElse("");
    }
}
