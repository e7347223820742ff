package org.csecprogress.release.protection;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.csecprogress.disclosure.plan.Price;

/**
 * A plan that an earlier search found for the same inputs. It is only a proposal and is audited
 * like any other plan.
 *
 * @param companions names of the cells withheld because the plan withholds their counts of people
 * @param secondary names of the cells that are withheld only to protect others
 * @param unattainable names of the cells whose goals the search could not attain; no price counts
 *     them
 * @param onSurrogates how many cells the search withheld for others before it looked at the true
 *     table
 * @param price what its protection costs; empty until it is worked out
 */
public record KnownPlan(
        SortedSet<String> companions,
        SortedSet<String> secondary,
        SortedSet<String> unattainable,
        int onSurrogates,
        Optional<Price> price) {
    private static final String ON_SURROGATES = "onSurrogates";
    private static final String PRICE = "price";
    private static final String COMPANION = "companion";
    private static final String SECONDARY = "secondary";
    private static final String UNATTAINABLE = "unattainable";

    public KnownPlan {
        if (onSurrogates < 0) {
            throw new IllegalArgumentException("a plan has no negative numbers");
        }
        companions = Collections.unmodifiableSortedSet(new TreeSet<>(companions));
        secondary = Collections.unmodifiableSortedSet(new TreeSet<>(secondary));
        unattainable = Collections.unmodifiableSortedSet(new TreeSet<>(unattainable));
    }

    /**
     * Returns the plan that withholds only small counts, those that were withheld before, and these
     * that follow their counts of people.
     */
    static KnownPlan of(Set<String> companions) {
        return new KnownPlan(
                new TreeSet<>(companions),
                new TreeSet<>(),
                new TreeSet<>(),
                0,
                Optional.of(Price.NONE));
    }

    /** Returns the plan with its price. */
    public KnownPlan at(Price worked) {
        return new KnownPlan(
                companions, secondary, unattainable, onSurrogates, Optional.of(worked));
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException if a line is something else
     */
    public static KnownPlan parse(String text) {
        int onSurrogates = 0;
        Optional<Price> price = Optional.empty();
        SortedSet<String> companions = new TreeSet<>();
        SortedSet<String> secondary = new TreeSet<>();
        SortedSet<String> unattainable = new TreeSet<>();
        for (String line : text.lines().toList()) {
            int space = line.indexOf(' ');
            String value = line.substring(space + 1);
            switch (line.substring(0, Math.max(space, 0))) {
                case ON_SURROGATES -> onSurrogates = Integer.parseInt(value);
                case PRICE -> price = Optional.of(price(value.split(" ", -1)));
                case COMPANION -> companions.add(value);
                case SECONDARY -> secondary.add(value);
                case UNATTAINABLE -> unattainable.add(value);
                default -> throw new IllegalArgumentException("not a line of a plan: " + line);
            }
        }
        return new KnownPlan(companions, secondary, unattainable, onSurrogates, price);
    }

    private static Price price(String[] points) {
        return new Price(
                Long.parseLong(points[0]),
                Long.parseLong(points[1]),
                Long.parseLong(points[2]),
                Long.parseLong(points[3]));
    }

    /**
     * Returns the plan as text, with a key and a value on each line, always the same for the same
     * plan.
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        line(text, ON_SURROGATES, Integer.toString(onSurrogates));
        price.ifPresent(
                known ->
                        line(
                                text,
                                PRICE,
                                known.bound()
                                        + " "
                                        + known.surrogates()
                                        + " "
                                        + known.insiders()
                                        + " "
                                        + known.differences()));
        companions.forEach(name -> line(text, COMPANION, name));
        secondary.forEach(name -> line(text, SECONDARY, name));
        unattainable.forEach(name -> line(text, UNATTAINABLE, name));
        return text.toString();
    }

    private static void line(StringBuilder text, String word, String value) {
        text.append(word).append(' ').append(value).append('\n');
    }
}
