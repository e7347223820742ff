package org.csecprogress.filing.rules.kind;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.filing.answer.FilingFacts;

/** A rule that compares two sums, place by place. */
public sealed interface ComparisonRule extends Rule {
    /** Returns the sums to compare. */
    List<Pair> pairs();

    /** Compares the two numbers. Returns the finding's other arguments; empty if all is well. */
    Optional<Map<String, Object>> judge(BigDecimal left, BigDecimal right, FilingFacts facts);

    /** Whether the message is about the sum on the right side. */
    default boolean tellsOfRight() {
        return false;
    }

    @Override
    default void check(Check check) {
        boolean emptyIsZero = definition().ifAbsent() == RuleDefinition.IfAbsent.CHECK;
        for (Pair pair : pairs()) {
            Optional<BigDecimal> left = pair.left().number(check, emptyIsZero);
            if (left.isEmpty()) {
                continue;
            }
            Optional<BigDecimal> right = pair.right().number(check, emptyIsZero);
            if (right.isPresent()) {
                judge(left.get(), right.get(), check.facts())
                        .ifPresent(more -> report(check, pair, left.get(), right.get(), more));
            }
        }
    }

    private void report(
            Check check, Pair pair, BigDecimal left, BigDecimal right, Map<String, Object> more) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put(Arguments.VALUE, tellsOfRight() ? right : left);
        arguments.put(Arguments.OTHER_VALUE, tellsOfRight() ? left : right);
        arguments.put(Arguments.OTHER, tellsOfRight() ? pair.leftText() : pair.rightText());
        arguments.putAll(more);
        check.report(this, pair.left().first(), arguments);
    }

    private static Optional<Map<String, Object>> wrongIf(boolean wrong) {
        return wrong ? Optional.of(Map.of()) : Optional.empty();
    }

    /** Requires that the left is at most the right, as for a part and its whole. */
    record LessOrEqual(RuleDefinition definition, List<Pair> pairs) implements ComparisonRule {
        @Override
        public Optional<Map<String, Object>> judge(
                BigDecimal left, BigDecimal right, FilingFacts facts) {
            return wrongIf(left.compareTo(right) > 0);
        }
    }

    /** Requires that the two are equal. */
    record Equal(RuleDefinition definition, List<Pair> pairs) implements ComparisonRule {
        @Override
        public Optional<Map<String, Object>> judge(
                BigDecimal left, BigDecimal right, FilingFacts facts) {
            return wrongIf(left.compareTo(right) != 0);
        }
    }

    /** Requires that the parts on the right add up to the left. */
    record Parts(RuleDefinition definition, List<Pair> pairs) implements ComparisonRule {
        @Override
        public boolean tellsOfRight() {
            return true;
        }

        @Override
        public Optional<Map<String, Object>> judge(
                BigDecimal left, BigDecimal right, FilingFacts facts) {
            return wrongIf(left.compareTo(right) != 0);
        }
    }

    /** Requires that the left is at most the right times the days of the quarter. */
    record MaxPerDay(RuleDefinition definition, List<Pair> pairs) implements ComparisonRule {
        @Override
        public Optional<Map<String, Object>> judge(
                BigDecimal left, BigDecimal right, FilingFacts facts) {
            BigDecimal limit = right.multiply(BigDecimal.valueOf(facts.period().days()));
            return left.compareTo(limit) > 0
                    ? Optional.of(Map.of(Arguments.LIMIT, limit))
                    : Optional.empty();
        }
    }

    /** Requires that the left is zero if the right is. */
    record ZeroIfZero(RuleDefinition definition, List<Pair> pairs) implements ComparisonRule {
        @Override
        public Optional<Map<String, Object>> judge(
                BigDecimal left, BigDecimal right, FilingFacts facts) {
            return wrongIf(right.signum() == 0 && left.signum() != 0);
        }
    }

    /** Requires that both are zero or neither is. */
    record BothOrNeither(RuleDefinition definition, List<Pair> pairs) implements ComparisonRule {
        @Override
        public Optional<Map<String, Object>> judge(
                BigDecimal left, BigDecimal right, FilingFacts facts) {
            return wrongIf((left.signum() == 0) != (right.signum() == 0));
        }
    }
}
