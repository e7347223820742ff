package org.csecprogress.filing.rules.kind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.kernel.CellKey;

/**
 * Requires that a count of youth with any of several things is between the largest of their counts
 * and the sum.
 *
 * @param places places where both bounds are checked
 * @param lowerPlaces places where only the lower bound can be checked, because not every part is
 *     broken down
 */
public record UnionRule(RuleDefinition definition, List<Place> places, List<Place> lowerPlaces)
        implements Rule {
    /**
     * One place.
     *
     * @param union the count of youth with any of them
     * @param parts the counts of each; for a lower place those that are broken down there
     * @param total totals of all parts, the upper bound of a lower place
     */
    public record Place(Sum union, List<Sum.Term> parts, List<Sum.Term> total) {}

    public UnionRule {
        places = List.copyOf(places);
        lowerPlaces = List.copyOf(lowerPlaces);
    }

    @Override
    public void check(Check check) {
        for (Place place : places) {
            Optional<BigDecimal> union = place.union().number(check, false);
            List<BigDecimal> parts = numbers(check, place.parts());
            if (union.isPresent() && parts.size() == place.parts().size()) {
                judge(check, place.union().first(), union.get(), parts, sum(parts));
            }
        }
        for (Place place : lowerPlaces) {
            Optional<BigDecimal> union = place.union().number(check, false);
            List<BigDecimal> parts = numbers(check, place.parts());
            if (union.isPresent() && !parts.isEmpty()) {
                // A part that nobody has answered cannot raise the lower bound.
                BigDecimal max = sum(numbers(check, place.total())).max(union.get());
                judge(check, place.union().first(), union.get(), parts, max);
            }
        }
    }

    private static List<BigDecimal> numbers(Check check, List<Sum.Term> terms) {
        var numbers = new ArrayList<BigDecimal>();
        terms.forEach(term -> term.number(check, false).ifPresent(numbers::add));
        return numbers;
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void judge(
            Check check, CellKey cell, BigDecimal union, List<BigDecimal> parts, BigDecimal max) {
        BigDecimal min = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        if (union.compareTo(min) < 0 || union.compareTo(max) > 0) {
            check.report(
                    this,
                    cell,
                    Map.of(
                            Arguments.VALUE, union,
                            Arguments.MIN, min,
                            Arguments.MAX, max));
        }
    }
}
