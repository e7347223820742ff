package org.csecprogress.filing.rules.kind;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Finding;

/**
 * Requires that a computed figure stated in a file agrees with its parts (COMPUTED_AGREES). It
 * applies while the file is read, because a filing stores no computed figures to check later.
 *
 * @param figures the computed figures
 */
public record StatedRule(RuleDefinition definition, Set<CellKey> figures) implements Rule {
    public StatedRule {
        figures = Set.copyOf(figures);
    }

    @Override
    public void check(Check check) {
        // A filing states no computed figures.
    }

    /** Returns the finding for a stated figure that differs from the computed one. */
    public Finding refuse(CellKey figure, BigDecimal stated, BigDecimal worked) {
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
