package org.csecprogress.filing.rules.kind;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.kernel.CellKey;

/** A rule that compares a figure with the county's earlier ones. */
public sealed interface HistoryRule extends Rule {
    /** Returns the figures to check. */
    List<CellKey> cells();

    /** Checks one figure that is a number. */
    void check(Check check, CellKey cell, BigDecimal value);

    @Override
    default void check(Check check) {
        for (CellKey cell : cells()) {
            check.number(cell).ifPresent(value -> check(check, cell, value));
        }
    }

    private static List<BigDecimal> earlier(Check check, CellKey cell, List<Integer> lags) {
        var numbers = new ArrayList<BigDecimal>();
        lags.forEach(lag -> check.number(cell, lag).ifPresent(numbers::add));
        return numbers;
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, Object> arguments(BigDecimal value, BigDecimal other) {
        return Map.of(Arguments.VALUE, value, Arguments.OTHER_VALUE, other);
    }

    /**
     * Asks if a figure has changed by more than the percentage and by at least the amount since the
     * last approved filing, of any quarter.
     */
    record Change(
            RuleDefinition definition, List<CellKey> cells, BigDecimal percent, BigDecimal absolute)
            implements HistoryRule {
        @Override
        public void check(Check check, CellKey cell, BigDecimal value) {
            Optional<BigDecimal> before =
                    check.facts()
                            .lastApproved()
                            .flatMap(answers -> check.computation().number(cell, answers));
            if (before.isEmpty()) {
                return;
            }
            BigDecimal change = value.subtract(before.get()).abs();
            BigDecimal hundredfold = change.multiply(BigDecimal.valueOf(100));
            if (change.compareTo(absolute) >= 0
                    && hundredfold.compareTo(percent.multiply(before.get())) > 0) {
                check.report(this, cell, arguments(value, before.get()));
            }
        }
    }

    /**
     * Asks if a figure is in either tail of the Poisson distribution with the mean of earlier
     * quarters.
     */
    record PoissonBand(
            RuleDefinition definition,
            List<CellKey> cells,
            List<Integer> lags,
            double tail,
            int minQuarters,
            BigDecimal minMean)
            implements HistoryRule {
        @Override
        public void check(Check check, CellKey cell, BigDecimal value) {
            List<BigDecimal> earlier = earlier(check, cell, lags);
            if (earlier.size() < minQuarters) {
                return;
            }
            BigDecimal mean =
                    sum(earlier).divide(BigDecimal.valueOf(earlier.size()), MathContext.DECIMAL64);
            if (mean.compareTo(minMean) >= 0
                    && Tails.poisson(value.longValue(), mean.doubleValue()) < tail) {
                BigDecimal shown = mean.setScale(1, RoundingMode.HALF_UP);
                check.report(this, cell, arguments(value, shown));
            }
        }
    }

    /**
     * Asks if a figure is zero after quarters that add up to the least sum or more; all of them
     * must be known.
     */
    record ZeroAfter(
            RuleDefinition definition, List<CellKey> cells, List<Integer> lags, BigDecimal minSum)
            implements HistoryRule {
        @Override
        public void check(Check check, CellKey cell, BigDecimal value) {
            if (value.signum() != 0) {
                return;
            }
            List<BigDecimal> earlier = earlier(check, cell, lags);
            BigDecimal sum = sum(earlier);
            if (earlier.size() == lags.size() && sum.compareTo(minSum) >= 0) {
                check.report(this, cell, arguments(value, sum));
            }
        }
    }
}
