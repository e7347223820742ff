package org.csecprogress.statistics.change;

import java.util.Optional;
import org.csecprogress.statistics.Estimate;
import org.csecprogress.statistics.distribution.Distributions;
import org.csecprogress.statistics.distribution.Interval;

/**
 * The trend of events by Poisson regression on the time of the period, with the exposure as offset:
 * {@code log μ = a + b t + log E}. Variation beyond chance widens the standard error by √φ, with
 * Pearson's φ of the fitted line and never less than 1, and the quantiles are those of Student with
 * as many degrees of freedom as φ has. Source: McCullagh and Nelder (1989), Generalized Linear
 * Models, 2nd edition, sections 4.5 and 6.2.
 */
final class PoissonTrend {
    /** Newton's method needs five to ten steps; without an end there is no line. */
    private static final int MOST_STEPS = 60;

    private static final double EXACT = 1e-12;
    private static final int PARAMETERS = 2;

    private final long[] events;
    private final double[] exposures;
    private final int[] times;
    private double level;
    private double slope;

    /** Sums of the weights μ and of μ t and μ t². */
    private double weight;

    private double first;
    private double second;

    private PoissonTrend(long[] events, double[] exposures, int[] times) {
        this.events = events;
        this.exposures = exposures;
        this.times = times;
    }

    /**
     * Returns the outcome. The effect is the ratio of one period to the one before, {@code exp(b)}.
     *
     * @param events in each period, oldest first, at least three periods
     * @param exposures days or children of each period, above 0
     * @param times of the periods, rising
     */
    static TestOutcome of(long[] events, double[] exposures, int[] times) {
        PoissonTrend line = new PoissonTrend(events, exposures, times);
        return line.fit() ? line.outcome(Math.max(1, line.dispersion())) : TestOutcome.nothing();
    }

    /** Returns the outcome as if the events varied around the line by chance alone. */
    static TestOutcome ofChance(long[] events, double[] exposures, int[] times) {
        PoissonTrend line = new PoissonTrend(events, exposures, times);
        return line.fit() ? line.outcome(1) : TestOutcome.nothing();
    }

    private TestOutcome outcome(double dispersion) {
        int freedom = freedom();
        double error = Math.sqrt(dispersion * weight / (weight * second - first * first));
        double reach = Distributions.studentReach(freedom) * error;
        int last = events.length - 1;
        return new TestOutcome(
                Distributions.studentTails(slope / error, freedom),
                slope,
                (double) (events[last] - events[0]),
                Optional.of(
                        new Estimate(
                                Math.exp(slope),
                                new Interval(Math.exp(slope - reach), Math.exp(slope + reach)))));
    }

    /**
     * Fits the line. There is none if all events are in the first or in the last period, or if
     * nothing happened.
     */
    private boolean fit() {
        long all = 0;
        double exposure = 0;
        for (int t = 0; t < events.length; t++) {
            all += events[t];
            exposure += exposures[t];
        }
        int last = events.length - 1;
        if (all == 0 || events[0] == all || events[last] == all) {
            return false;
        }
        level = Math.log(all / exposure);
        for (int step = 0; step < MOST_STEPS; step++) {
            if (step()) {
                return true;
            }
        }
        return false;
    }

    /** Takes one step of Newton's method and returns whether it was the last. */
    private boolean step() {
        weight = 0;
        first = 0;
        second = 0;
        double residual = 0;
        double tilted = 0;
        for (int i = 0; i < events.length; i++) {
            double mean = mean(i);
            double time = times[i];
            weight += mean;
            first += mean * time;
            second += mean * time * time;
            residual += events[i] - mean;
            tilted += (events[i] - mean) * time;
        }
        double determinant = weight * second - first * first;
        double up = (second * residual - first * tilted) / determinant;
        double turn = (weight * tilted - first * residual) / determinant;
        level += up;
        slope += turn;
        return Math.abs(up) + Math.abs(turn) < EXACT;
    }

    private double mean(int period) {
        return Math.exp(level + slope * times[period]) * exposures[period];
    }

    private int freedom() {
        return events.length - PARAMETERS;
    }

    private double dispersion() {
        double squares = 0;
        for (int t = 0; t < events.length; t++) {
            double mean = mean(t);
            squares += (events[t] - mean) * (events[t] - mean) / mean;
        }
        return squares / freedom();
    }
}
