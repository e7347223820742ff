package org.csecprogress.systemtests;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;

/**
 * Recalculates tests for a trend from textbook formulas, independently of the portal: the line by
 * bisection instead of Newton's method, and the tails by Simpson's rule instead of a library.
 */
final class RecomputedTrend {
    /** Steps of Simpson's rule. */
    private static final int STEPS = 4_000;

    private static final double STEEPEST = 60;

    private final double[] times;

    /**
     * @param times of the quarters, in quarters since the first
     */
    RecomputedTrend(double... times) {
        this.times = times.clone();
    }

    /**
     * Tests for a trend in shares (Armitage 1955, Biometrics 11:375), from moments about 0 as in
     * his paper: {@code χ² = N (N Σxt − X Σnt)² / (X (N − X) (N Σnt² − (Σnt)²))}.
     */
    RecomputedTested shares(long[] parts, long[] wholes) {
        double part = 0;
        double whole = 0;
        double partTimes = 0;
        double wholeTimes = 0;
        double squares = 0;
        for (int i = 0; i < times.length; i++) {
            part += parts[i];
            whole += wholes[i];
            partTimes += parts[i] * times[i];
            wholeTimes += wholes[i] * times[i];
            squares += wholes[i] * times[i] * times[i];
        }
        double score = whole * partTimes - part * wholeTimes;
        double spread = part * (whole - part) * (whole * squares - wholeTimes * wholeTimes);
        if (spread <= 0) {
            return new RecomputedTested(1, 0);
        }
        double z = Math.sqrt(whole) * Math.abs(score) / Math.sqrt(spread);
        return new RecomputedTested(2 * Reckoning.normalTail(z), score);
    }

    /** Tests for a trend in events per day, with the variation around the line if it is wider. */
    RecomputedTested events(long[] events, double... days) {
        return events(events, days, true);
    }

    /** Tests for a trend in events per day as if they lay on the line but for chance. */
    RecomputedTested eventsByChance(long[] events, double... days) {
        return events(events, days, false);
    }

    private RecomputedTested events(long[] events, double[] days, boolean isOwn) {
        double all = LongStream.of(events).sum();
        int last = times.length - 1;
        if (all == 0 || events[0] == all || events[last] == all) {
            return new RecomputedTested(1, 0);
        }
        double slope = slope(events, days);
        double[] parts = parts(slope, days);
        double mean = mean(parts);
        double spread = 0;
        double squares = 0;
        for (int i = 0; i < times.length; i++) {
            spread += all * parts[i] * (times[i] - mean) * (times[i] - mean);
            squares += Math.pow(events[i] - all * parts[i], 2) / (all * parts[i]);
        }
        int freedom = times.length - 2;
        double dispersion = isOwn ? Math.max(1, squares / freedom) : 1;
        double t = Math.abs(slope) * Math.sqrt(spread / dispersion);
        return new RecomputedTested(student(t, freedom), slope);
    }

    /**
     * Returns the slope of the line. Given all events, each falls into a quarter with a probability
     * in proportion to {@code days × exp(slope × time)}, and the likeliest slope is the one for
     * which their mean time is as it was seen.
     */
    double slope(long[] events, double... days) {
        double all = LongStream.of(events).sum();
        double[] seen = LongStream.of(events).mapToDouble(n -> n / all).toArray();
        double low = -STEEPEST;
        double high = STEEPEST;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (mean(parts(middle, days)) < mean(seen)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Returns each quarter's part of all events on a line. */
    private double[] parts(double slope, double... days) {
        double[] parts = new double[times.length];
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = days[i] * Math.exp(slope * (times[i] - times[times.length / 2]));
            sum += parts[i];
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] /= sum;
        }
        return parts;
    }

    private double mean(double... parts) {
        double mean = 0;
        for (int i = 0; i < parts.length; i++) {
            mean += parts[i] * times[i];
        }
        return mean;
    }

    /**
     * Returns both tails of Student's distribution. With {@code t = √n tan x} its density becomes
     * {@code cosⁿ⁻¹ x}, which needs no gamma function.
     */
    static double student(double t, int freedom) {
        DoubleUnaryOperator density = x -> Math.pow(Math.cos(x), freedom - 1.0);
        double end = Math.PI / 2;
        return simpson(density, Math.atan(t / Math.sqrt(freedom)), end) / simpson(density, 0, end);
    }

    private static double simpson(DoubleUnaryOperator of, double from, double to) {
        double width = (to - from) / STEPS;
        double sum = of.applyAsDouble(from) + of.applyAsDouble(to);
        for (int i = 1; i < STEPS; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * of.applyAsDouble(from + i * width);
        }
        return sum * width / 3;
    }
}
