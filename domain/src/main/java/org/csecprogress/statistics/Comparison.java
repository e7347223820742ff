package org.csecprogress.statistics;

import java.util.Optional;

/** Two figures of one measure, of a period and of one before it, in the form that fits them. */
public sealed interface Comparison {
    /** Whether the same counties are known to be in both; without that nothing is compared. */
    boolean sameCounties();

    /** Why one of its figures, or what is made of them, is not shown. */
    Optional<Reason> silence();

    /** After less before. */
    double difference();

    /** Why nothing is compared. */
    default Optional<Reason> obstacle() {
        return silence()
                .or(() -> sameCounties() ? Optional.empty() : Optional.of(Reason.COUNTIES_DIFFER));
    }

    /** One for whose change chance has a size. */
    sealed interface Tested extends Comparison {
        /** How probable a change at least as large is by chance, from 0 to 1. */
        double probability();

        /** Above 0 where it went up, below 0 where it went down. */
        double direction();

        /** How large the change is. */
        Optional<Estimate> effect();
    }

    /**
     * Events, which may be added up over counties and over time.
     *
     * @param before how many in the earlier period
     * @param exposureBefore its days, or whatever else the events are per; above 0
     * @param after how many in the later period
     * @param exposureAfter of the later period, in the same unit
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
     * Shares. The youth of both periods are treated as if they were others; those who are in both
     * make a real change look less clear, never more.
     *
     * @param partBefore in the earlier period
     * @param wholeBefore of which it is the part
     * @param partAfter in the later period
     * @param wholeAfter of which it is the part
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
     * Counts in which each county counts a youth once: their difference is stated, and nothing said
     * of chance.
     *
     * @param before in the earlier period
     * @param after in the later period
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
