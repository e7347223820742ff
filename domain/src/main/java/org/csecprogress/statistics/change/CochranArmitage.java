package org.csecprogress.statistics.change;

import java.util.Optional;
import org.csecprogress.statistics.Estimate;
import org.csecprogress.statistics.distribution.Distributions;
import org.csecprogress.statistics.distribution.Interval;

/**
 * The test for a trend in shares, with the time of the period as score. Source: Cochran (1954),
 * Some methods for strengthening the common χ² tests, Biometrics 10:417–451; Armitage (1955), Tests
 * for linear trends in proportions and frequencies, Biometrics 11:375–386.
 */
final class CochranArmitage {
    private CochranArmitage() {}

    /**
     * Returns the outcome: {@code z = Σ t (x − n p̄) / √(p̄ (1 − p̄) Σ n (t − t̄)²)}. The effect is
     * the slope of a line by weighted least squares, a part of 1 for each period.
     *
     * @param parts x in each period, oldest first
     * @param wholes n in each period, at least x
     * @param times t of each period
     */
    static TestOutcome of(long[] parts, long[] wholes, int[] times) {
        double part = 0;
        double whole = 0;
        double moment = 0;
        for (int i = 0; i < parts.length; i++) {
            part += parts[i];
            whole += wholes[i];
            moment += (double) times[i] * wholes[i];
        }
        double share = part / whole;
        double middle = moment / whole;
        double score = 0;
        double spread = 0;
        for (int i = 0; i < parts.length; i++) {
            double apart = times[i] - middle;
            score += apart * (parts[i] - wholes[i] * share);
            spread += wholes[i] * apart * apart;
        }
        double variance = share * (1 - share);
        if (!(variance > 0 && spread > 0)) {
            return TestOutcome.nothing();
        }
        double slope = score / spread;
        double reach = Distributions.Z95 * Math.sqrt(variance / spread);
        int last = parts.length - 1;
        return new TestOutcome(
                Distributions.normalTails(score / Math.sqrt(variance * spread)),
                slope,
                (double) parts[last] / wholes[last] - (double) parts[0] / wholes[0],
                Optional.of(new Estimate(slope, new Interval(slope - reach, slope + reach))));
    }
}
