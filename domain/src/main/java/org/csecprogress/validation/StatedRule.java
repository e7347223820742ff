package org.csecprogress.validation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Finding;

/**
 * A computed figure that a file states is the one that its parts give (COMPUTED_AGREES). It is
 * asked while the file is read: a filing keeps no computed figure that could be checked later.
 *
 * @param figures the figures that it is for
 */
record StatedRule(RuleDefinition definition, Set<CellKey> figures) implements Rule {
    StatedRule {
        figures = Set.copyOf(figures);
    }

    @Override
    public void check(Check check) {
        // A filing states no computed figure.
    }

    /** What is wrong with a figure that is not the one worked out. */
    Finding refuse(CellKey figure, BigDecimal stated, BigDecimal worked) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put(Arguments.VALUE, stated);
        arguments.put(Arguments.OTHER_VALUE, worked);
        if (!figure.isTotal()) {
            arguments.put(Arguments.DIMENSION, figure.dimension());
            arguments.put(Arguments.CATEGORY, figure.category());
        }
        return new Finding(definition.code(), definition.effect(), figure.toString(), arguments);
    }
}
