package org.csecprogress.demo;

import java.util.HashMap;
import java.util.Map;

/**
 * A made-up youth, event or worker, discarded after counting. Counting cases makes every sum, part
 * and union of a filing right by construction. Cases are equal only if they are the same object.
 */
final class Case {
    private final long seed;
    private final String profile;
    private final Case origin;
    private final int weight;
    private final Map<String, String> categories = new HashMap<>(8);

    private Case(long seed, String profile, Case origin, int weight) {
        this.seed = seed;
        this.profile = profile;
        this.origin = origin;
        this.weight = weight;
    }

    static Case of(long seed, String profile) {
        return new Case(seed, profile, null, 1);
    }

    /** Returns something that happens to a case, such as an episode or the days that it lasts. */
    static Case from(Case origin, long seed, String profile, int weight) {
        return new Case(seed, profile, origin, weight);
    }

    long seed() {
        return seed;
    }

    /** Returns the name of the weights for its categories. */
    String profile() {
        return profile;
    }

    /** Returns the case to which it happens, or null. */
    Case origin() {
        return origin;
    }

    /** Returns its weight in a count. */
    int weight() {
        return weight;
    }

    /** Returns its category in the dimension, or null if not drawn yet. */
    String category(String dimension) {
        return categories.get(dimension);
    }

    void set(String dimension, String category) {
        categories.put(dimension, category);
    }
}
