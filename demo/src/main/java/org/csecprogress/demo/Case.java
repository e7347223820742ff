package org.csecprogress.demo;

import java.util.HashMap;
import java.util.Map;

/**
 * One made-up youth, event or worker, thrown away as soon as it is counted. Counting cases makes
 * every sum, part and union of a filing right by construction. Two cases are the same only if they
 * are the same object.
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

    /** Something that happens to a case, such as an episode, or the days that it lasts. */
    static Case from(Case origin, long seed, String profile, int weight) {
        return new Case(seed, profile, origin, weight);
    }

    long seed() {
        return seed;
    }

    /** Name of the weights that its categories come from. */
    String profile() {
        return profile;
    }

    /** To whom it happens, or null. */
    Case origin() {
        return origin;
    }

    /** How much it counts. */
    int weight() {
        return weight;
    }

    /** Its category in the dimension, or null while that is open. */
    String category(String dimension) {
        return categories.get(dimension);
    }

    void set(String dimension, String category) {
        categories.put(dimension, category);
    }
}
