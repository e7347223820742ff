package org.csecprogress.filing.rules.kind;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.kernel.CellKey;

/** A rule on a total and the rows of its breakdown. */
public sealed interface BreakdownRule extends Rule {
    /** Returns the breakdowns to check. */
    List<Breakdown> breakdowns();

    /** Checks one breakdown. */
    void check(Check check, Breakdown breakdown);

    @Override
    default void check(Check check) {
        breakdowns().forEach(breakdown -> check(check, breakdown));
    }

    /** Requires that the rows add up to the total. */
    record AddsUp(RuleDefinition definition, List<Breakdown> breakdowns) implements BreakdownRule {
        @Override
        public void check(Check check, Breakdown breakdown) {
            Optional<BigDecimal> total = check.number(breakdown.total());
            if (total.isEmpty()) {
                return;
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (CellKey row : breakdown.rows()) {
                Optional<BigDecimal> number = check.number(row);
                if (number.isEmpty()) {
                    return;
                }
                sum = sum.add(number.get());
            }
            if (sum.compareTo(total.get()) != 0) {
                CellKey first = breakdown.rows().get(0);
                check.report(
                        this,
                        first.toString(),
                        Map.of(
                                Arguments.VALUE, sum,
                                Arguments.OTHER_VALUE, total.get(),
                                Arguments.LIMIT, sum.subtract(total.get()).abs(),
                                Arguments.DIMENSION, first.dimension()));
            }
        }
    }

    /** Requires that no row is greater than the total. */
    record RowAtMostTotal(RuleDefinition definition, List<Breakdown> breakdowns)
            implements BreakdownRule {
        @Override
        public void check(Check check, Breakdown breakdown) {
            Optional<BigDecimal> total = check.number(breakdown.total());
            if (total.isEmpty()) {
                return;
            }
            for (CellKey row : breakdown.rows()) {
                check.number(row)
                        .filter(number -> number.compareTo(total.get()) > 0)
                        .ifPresent(
                                number ->
                                        check.report(
                                                this,
                                                row,
                                                Map.of(
                                                        Arguments.VALUE,
                                                        number,
                                                        Arguments.OTHER_VALUE,
                                                        total.get())));
            }
        }
    }

    /** Limits the share of unknown answers. The percentages are by dimension, at most 100. */
    record UnknownShare(
            RuleDefinition definition,
            List<Breakdown> breakdowns,
            Map<String, BigDecimal> percent,
            BigDecimal otherwise,
            BigDecimal minTotal)
            implements BreakdownRule {
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        @Override
        public void check(Check check, Breakdown breakdown) {
            String dimension = breakdown.dimension().code();
            String unknown = breakdown.dimension().unknownCategory();
            if (unknown.isEmpty()) {
                return;
            }
            CellKey row = new CellKey(breakdown.total().input(), dimension, unknown);
            Optional<BigDecimal> number = check.number(row);
            Optional<BigDecimal> total = check.number(breakdown.total());
            if (number.isEmpty() || total.isEmpty() || total.get().compareTo(minTotal) < 0) {
                return;
            }
            BigDecimal limit = percent.getOrDefault(dimension, otherwise).multiply(total.get());
            if (number.get().multiply(HUNDRED).compareTo(limit) > 0) {
                check.report(
                        this,
                        row,
                        Map.of(
                                Arguments.VALUE, number.get(),
                                Arguments.OTHER_VALUE, total.get()));
            }
        }
    }
}
