package org.csecprogress.filing.rules.kind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.filing.answer.StatewideFacts;
import org.csecprogress.kernel.CellKey;

/** A rule that compares a county with the state, for reviewers only. */
public sealed interface StatewideRule extends Rule {
    /** Returns the probability below which a result is an outlier, on one side. */
    double tail();

    /** Asks if the count is in either tail of the distribution that the state's rate implies. */
    record RateOutlier(RuleDefinition definition, List<CellKey> cells, double tail)
            implements StatewideRule {
        @Override
        public void check(Check check) {
            Optional<StatewideFacts> state = check.facts().statewide();
            if (state.isEmpty() || check.facts().children().isEmpty()) {
                return;
            }
            long children = check.facts().children().getAsLong();
            for (CellKey cell : cells) {
                Optional<BigDecimal> number = check.number(cell);
                Optional<Double> rate = state.get().rate(cell, check.computation());
                if (number.isPresent() && rate.isPresent() && rate.get() > 0) {
                    judge(check, cell, number.get(), rate.get() * children);
                }
            }
        }

        private void judge(Check check, CellKey cell, BigDecimal number, double expected) {
            if (expected > 0 && Tails.poisson(number.longValue(), expected) < tail) {
                check.report(
                        this,
                        cell,
                        Map.of(Arguments.VALUE, number, Arguments.OTHER_VALUE, rounded(expected)));
            }
        }
    }

    /**
     * A figure and its whole.
     *
     * @param part the figure that the message is about
     */
    record Share(CellKey part, CellKey whole) {}

    /** Asks if the share is in either tail of the distribution that the state's share implies. */
    record ShareOutlier(
            RuleDefinition definition, List<Share> shares, double tail, BigDecimal minWhole)
            implements StatewideRule {
        @Override
        public void check(Check check) {
            Optional<StatewideFacts> state = check.facts().statewide();
            if (state.isEmpty()) {
                return;
            }
            for (Share share : shares) {
                Optional<BigDecimal> part = check.number(share.part());
                Optional<BigDecimal> whole = check.number(share.whole());
                Optional<Double> expected =
                        state.get().share(share.part(), share.whole(), check.computation());
                if (part.isPresent()
                        && whole.filter(n -> n.compareTo(minWhole) >= 0).isPresent()
                        && part.get().compareTo(whole.get()) <= 0
                        && expected.isPresent()) {
                    judge(check, share, part.get(), whole.get(), expected.get());
                }
            }
        }

        private void judge(
                Check check, Share share, BigDecimal part, BigDecimal whole, double expected) {
            if (Tails.binomial(part.longValue(), whole.longValue(), expected) < tail) {
                double percent = 100 * part.doubleValue() / whole.doubleValue();
                check.report(
                        this,
                        share.part(),
                        Map.of(
                                Arguments.VALUE, rounded(percent),
                                Arguments.OTHER_VALUE, rounded(100 * expected)));
            }
        }
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    }
}
