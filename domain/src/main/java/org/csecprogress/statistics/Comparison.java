package org.csecprogress.statistics;

import java.util.Optional;
import org.csecprogress.statistics.distribution.PoissonTest;

/** Two figures of one measure, from an earlier and a later period, in a suitable form. */
public sealed interface Comparison {
    /** Whether both figures are known to cover the same counties; if not, nothing is compared. */
    boolean sameCounties();

    /** Returns why one of the figures, or something computed from them, is not shown. */
    Optional<Reason> silence();

    /** Returns later minus earlier. */
    double difference();

    /** Returns why there is no comparison. */
    default Optional<Reason> obstacle() {
        return silence()
                .or(() -> sameCounties() ? Optional.empty() : Optional.of(Reason.COUNTIES_DIFFER));
    }

    /** A comparison with a significance test. */
    sealed interface Tested extends Comparison {
        /** Returns the p-value: the probability of a change at least as large by chance. */
        double probability();

        /** Returns a positive number for an increase, a negative one for a decrease. */
        double direction();

        /** Returns the size of the change. */
        Optional<Estimate> effect();
    }

    /**
     * Events, which may be added over counties and over time.
     *
     * @param before number in the earlier period
     * @param exposureBefore its days, or another exposure; above 0
     * @param after number in the later period
     * @param exposureAfter exposure in the later period, in the same unit
     */
    record Events(
            PublicCount before,
            double exposureBefore,
            PublicCount after,
            double exposureAfter,
            boolean sameCounties)
            implements Tested {
        @Override
        public Optional<Reason> silence() {
            return PublicCount.silence(before, after)
                    .or(
                            () ->
                                    RateRatio.isExposure(exposureBefore)
                                                    && RateRatio.isExposure(exposureAfter)
                                            ? Optional.empty()
                                            : Optional.of(Reason.NO_POPULATION));
        }

        @Override
        public double difference() {
            return (double) (after.get() - before.get());
        }

        @Override
        public double probability() {
            return PoissonTest.probability(
                    before.get(), exposureBefore, after.get(), exposureAfter);
        }

        @Override
        public double direction() {
            return after.get() / exposureAfter - before.get() / exposureBefore;
        }

        @Override
        public Optional<Estimate> effect() {
            return RateRatio.of(after, exposureAfter, before, exposureBefore).value();
        }
    }

    /**
     * Shares. The two periods are treated as independent; youth counted in both make a real change
     * look less clear, never clearer.
     *
     * @param partBefore part in the earlier period
     * @param wholeBefore its whole
     * @param partAfter part in the later period
     * @param wholeAfter its whole
     */
    record OfShares(
            PublicCount partBefore,
            PublicCount wholeBefore,
            PublicCount partAfter,
            PublicCount wholeAfter,
            boolean sameCounties)
            implements Tested {
        @Override
        public Optional<Reason> silence() {
            return PublicCount.silence(partBefore, wholeBefore, partAfter, wholeAfter)
                    .or(() -> WilsonInterval.silence(partBefore, wholeBefore))
                    .or(() -> WilsonInterval.silence(partAfter, wholeAfter));
        }

        private Newcombe newcombe() {
            return new Newcombe(
                    partBefore.get(), wholeBefore.get(), partAfter.get(), wholeAfter.get());
        }

        @Override
        public double difference() {
            return newcombe().difference();
        }

        @Override
        public double probability() {
            return newcombe().probability();
        }

        @Override
        public double direction() {
            return difference();
        }

        @Override
        public Optional<Estimate> effect() {
            return Optional.of(newcombe().estimate());
        }
    }

    /**
     * Counts in which each county counts a youth once. Their difference is stated without a test.
     *
     * @param before count in the earlier period
     * @param after count in the later period
     */
    record Unduplicated(PublicCount before, PublicCount after, boolean sameCounties)
            implements Comparison {
        @Override
        public Optional<Reason> silence() {
            return PublicCount.silence(before, after);
        }

        @Override
        public double difference() {
            return (double) (after.get() - before.get());
        }
    }
}
