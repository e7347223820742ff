package org.csecprogress.filing.rules.kind;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.kernel.CellKey;

/** A rule that compares a figure with the value expected of the county. */
public sealed interface ExpectationRule extends Rule {
    /** The law requires zero. */
    record Zero(RuleDefinition definition, List<CellKey> cells) implements ExpectationRule {
        @Override
        public void check(Check check) {
            for (CellKey cell : cells) {
                check.number(cell)
                        .filter(number -> number.signum() != 0)
                        .ifPresent(
                                number ->
                                        check.report(this, cell, Map.of(Arguments.VALUE, number)));
            }
        }
    }

    /**
     * Limits a count of youth to a percentage of the county's children, in total and for groups
     * whose number of children is known.
     */
    record PopulationCeiling(RuleDefinition definition, List<CellKey> cells, BigDecimal percent)
            implements ExpectationRule {
        @Override
        public void check(Check check) {
            for (CellKey cell : cells) {
                OptionalLong children = children(check.facts(), cell);
                Optional<BigDecimal> number = check.number(cell);
                if (children.isPresent() && number.isPresent()) {
                    judge(check, cell, number.get(), children.getAsLong());
                }
            }
        }

        private static OptionalLong children(FilingFacts facts, CellKey cell) {
            if (cell.isTotal()) {
                return facts.children();
            }
            Long group = facts.childrenByGroup().get(cell.category());
            return group == null ? OptionalLong.empty() : OptionalLong.of(group);
        }

        private void judge(Check check, CellKey cell, BigDecimal number, long children) {
            BigDecimal limit = percent.multiply(BigDecimal.valueOf(children));
            if (number.multiply(BigDecimal.valueOf(100)).compareTo(limit) > 0) {
                check.report(this, cell, Map.of(Arguments.VALUE, number, Arguments.LIMIT, percent));
            }
        }
    }
}
