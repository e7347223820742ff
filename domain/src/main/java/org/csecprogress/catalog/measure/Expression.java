package org.csecprogress.catalog.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * A sum of figures: operands joined by {@code " + "} or {@code " - "}.
 *
 * @param terms at least one
 */
public record Expression(List<Term> terms) {
    /**
     * One part of the sum.
     *
     * @param sign 1 or -1
     */
    public record Term(int sign, Operand operand) {}

    public Expression {
        terms = List.copyOf(terms);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("an expression needs a figure");
        }
    }

    /**
     * Parses the written form.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static Expression parse(String text) {
        var terms = new ArrayList<Term>();
        int sign = 1;
        boolean expectOperand = true;
        for (String word : text.split(" ", -1)) {
            if (expectOperand) {
                terms.add(new Term(sign, Operand.parse(word)));
            } else if (word.equals("+") || word.equals("-")) {
                sign = word.equals("+") ? 1 : -1;
            } else {
                throw new IllegalArgumentException("\"" + text + "\" needs + or - at " + word);
            }
            expectOperand = !expectOperand;
        }
        if (expectOperand) {
            throw new IllegalArgumentException("\"" + text + "\" ends before a figure");
        }
        return new Expression(terms);
    }

    /** Returns the operands of either sign. */
    public List<Operand> operands() {
        return terms.stream().map(Term::operand).toList();
    }
}
