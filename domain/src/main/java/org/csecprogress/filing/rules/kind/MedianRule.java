package org.csecprogress.filing.rules.kind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.catalog.dimension.Category;
import org.csecprogress.kernel.CellKey;

/** A rule on a count and its median. */
public sealed interface MedianRule extends Rule {
    /**
     * A count and its median.
     *
     * @param count the total
     * @param median the median of the counted cases
     */
    record Median(CellKey count, CellKey median) {}

    /** Returns the medians to check. */
    List<Median> medians();

    /** Checks one median that is a number. */
    void check(Check check, Median median, BigDecimal value);

    @Override
    default void check(Check check) {
        for (Median median : medians()) {
            check.number(median.median()).ifPresent(value -> check(check, median, value));
        }
    }

    /** Refuses a median of nothing. */
    record NoneWithoutCount(RuleDefinition definition, List<Median> medians) implements MedianRule {
        @Override
        public void check(Check check, Median median, BigDecimal value) {
            boolean emptyIsZero = definition.ifAbsent() == RuleDefinition.IfAbsent.CHECK;
            Optional<BigDecimal> count = check.number(median.count());
            if (count.map(n -> n.signum() == 0).orElse(emptyIsZero)) {
                check.report(this, median.median(), Map.of());
            }
        }
    }

    /** Notes that the median of few is stored but never published. */
    record OfFew(RuleDefinition definition, List<Median> medians, BigDecimal minCount)
            implements MedianRule {
        @Override
        public void check(Check check, Median median, BigDecimal value) {
            check.number(median.count())
                    .filter(n -> n.signum() > 0 && n.compareTo(minCount) < 0)
                    .ifPresent(
                            n ->
                                    check.report(
                                            this,
                                            median.median(),
                                            Map.of(Arguments.LIMIT, minCount)));
        }
    }

    /** Requires that the median is in the band of the middle case. */
    record InBand(RuleDefinition definition, List<Median> medians, String dimension)
            implements MedianRule {
        @Override
        public void check(Check check, Median median, BigDecimal value) {
            List<Category> bands = new ArrayList<>();
            List<Long> counts = new ArrayList<>();
            long unknown = 0;
            for (Category category : check.catalog().categories(dimension)) {
                CellKey row = new CellKey(median.count().input(), dimension, category.code());
                Optional<BigDecimal> number = check.number(row);
                if (number.isEmpty()) {
                    return;
                }
                if (category.band().isPresent()) {
                    bands.add(category);
                    counts.add(number.get().longValue());
                } else {
                    unknown += number.get().longValue();
                }
            }
            long known = counts.stream().mapToLong(Long::longValue).sum();
            if (known > 0) {
                // A case of unknown length could be in any band, so it may move the middle either
                // way.
                Category low = at(bands, counts, Math.max(1, (known + unknown + 1) / 2 - unknown));
                Category high = at(bands, counts, Math.min(known, (known + unknown) / 2 + 1));
                judge(check, median, value, List.of(low, high));
            }
        }

        private static Category at(List<Category> bands, List<Long> counts, long position) {
            long seen = 0;
            for (int i = 0; i < bands.size(); i++) {
                seen += counts.get(i);
                if (position <= seen) {
                    return bands.get(i);
                }
            }
            throw new IllegalArgumentException("there is no case " + position);
        }

        private void judge(Check check, Median median, BigDecimal value, List<Category> ends) {
            int lower = ends.get(0).band().orElseThrow().lower();
            var upper = ends.get(1).band().orElseThrow().upper();
            boolean within =
                    value.compareTo(BigDecimal.valueOf(lower)) >= 0
                            && (upper.isEmpty()
                                    || value.compareTo(BigDecimal.valueOf(upper.getAsInt())) <= 0);
            if (!within) {
                List<String> codes = ends.stream().map(Category::code).distinct().toList();
                check.report(
                        this,
                        median.median(),
                        Map.of(
                                Arguments.VALUE, value,
                                Arguments.DIMENSION, dimension,
                                Arguments.OTHER_CATEGORIES, String.join("|", codes)));
            }
        }
    }
}
