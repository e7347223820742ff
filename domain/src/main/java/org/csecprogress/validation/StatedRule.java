package org.csecprogress.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.RuleDefinition;

/** A computed figure that a file states is the one that its parts give (COMPUTED_AGREES). */
record StatedRule(RuleDefinition definition, List<Pair> pairs) implements Rule {
    StatedRule {
        pairs = List.copyOf(pairs);
    }

    @Override
    public void check(Check check) {
        if (check.facts().stated().isEmpty()) {
            return;
        }
        for (Pair pair : pairs) {
            BigDecimal stated = check.facts().stated().get(pair.left().first());
            if (stated != null) {
                pair.right()
                        .number(check, false)
                        .filter(worked -> worked.compareTo(stated) != 0)
                        .ifPresent(
                                worked ->
                                        check.report(
                                                this,
                                                pair.left().first(),
                                                Map.of(
                                                        Arguments.VALUE, stated,
                                                        Arguments.OTHER_VALUE, worked)));
            }
        }
    }
}
