package org.csecprogress.demo;

import java.util.List;

/**
 * Repeatable random numbers: the same keys give the same numbers, whatever was drawn before. The
 * algorithms (SplitMix64, Box-Muller, Knuth) are written out here, so that no Java version changes
 * the demonstration.
 */
public final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long FNV_PRIME = 0x100000001B3L;

    /** Above this mean, the normal distribution approximates the Poisson distribution. */
    private static final double LARGE_MEAN = 60;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Returns dice seeded by the text of the keys. */
    public static Dice of(long seed, Object... keys) {
        long hash = mix(seed);
        for (Object key : keys) {
            String text = key.toString();
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * FNV_PRIME;
            }
            hash = mix(hash + GOLDEN);
        }
        return new Dice(hash);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Returns a seed for other dice. */
    long seed() {
        state += GOLDEN;
        return mix(state);
    }

    /** Returns a uniform number from 0 (included) to 1 (excluded). */
    public double next() {
        return (seed() >>> 11) * 0x1.0p-53;
    }

    public boolean chance(double probability) {
        return next() < probability;
    }

    /** Returns a whole number, both ends included. */
    public int between(int low, int high) {
        return low + (int) (next() * (high - low + 1));
    }

    /** Returns one of the items. */
    <T> T pick(List<T> things) {
        return things.get(between(0, things.size() - 1));
    }

    /** Returns a standard normal number. */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - next()));
        return radius * StrictMath.cos(2 * Math.PI * next());
    }

    /** Returns a Poisson number with that mean. */
    int poisson(double mean) {
        if (mean > LARGE_MEAN) {
            return (int) Math.max(0, Math.round(mean + StrictMath.sqrt(mean) * normal()));
        }
        double limit = StrictMath.exp(-mean);
        double product = next();
        int count = 0;
        while (product > limit) {
            product *= next();
            count++;
        }
        return count;
    }
}
