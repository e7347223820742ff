package org.csecprogress.filing.rules.kind;

import java.util.ArrayList;
import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Category;
import org.csecprogress.catalog.measure.Expression;
import org.csecprogress.catalog.measure.Operand;

/**
 * Two sums that a rule compares at one place.
 *
 * @param left the sum that the rule is about
 * @param right the sum to compare it with
 * @param leftText the first figure of the left in its written form
 * @param rightText the first figure of the right in its written form
 */
public record Pair(Sum left, Sum right, String leftText, String rightText) {
    /**
     * Returns the pair of totals and, if {@code shared}, the pairs of every category that both
     * sides have.
     */
    public static List<Pair> of(
            Catalog catalog, Expression left, Expression right, boolean shared) {
        var pairs = new ArrayList<Pair>();
        String leftText = text(left.operands().get(0));
        String rightText = text(right.operands().get(0));
        pairs.add(new Pair(Sum.at(left), Sum.at(right), leftText, rightText));
        if (shared) {
            List<Operand> operands = new ArrayList<>(left.operands());
            operands.addAll(right.operands());
            for (String dimension : shared(catalog, operands)) {
                for (Category category : catalog.categories(dimension)) {
                    pairs.add(
                            new Pair(
                                    Sum.at(left, dimension, category.code()),
                                    Sum.at(right, dimension, category.code()),
                                    leftText,
                                    rightText));
                }
            }
        }
        return pairs;
    }

    /** Returns the dimensions that all operands have; none if one is a row of a breakdown. */
    public static List<String> shared(Catalog catalog, List<Operand> operands) {
        List<String> shared = new ArrayList<>(catalog.breakdownsOf(operands.get(0).code()));
        for (Operand operand : operands) {
            shared.retainAll(operand.isTotal() ? catalog.breakdownsOf(operand.code()) : List.of());
        }
        return shared;
    }

    private static String text(Operand operand) {
        return operand.isTotal()
                ? operand.code()
                : operand.code()
                        + "@"
                        + operand.dimension()
                        + ":"
                        + String.join("+", operand.categories());
    }
}
