package org.csecprogress.catalog;

import java.util.Set;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.LocalText;

/**
 * A rule as the catalogue states it. The validator defines the grammar of the text columns.
 *
 * @param code its code, such as {@code C-02}
 * @param tier the tier of the check
 * @param kind the kind of rule
 * @param target the figures or fields that it checks
 * @param operands what they are compared with
 * @param params settings of the kind
 * @param scope the cells of the target
 * @param ifAbsent what happens if an operand has no value
 * @param effect what a finding blocks or asks for
 * @param message what is wrong and how to fix it, with placeholders
 * @param passExample answers that pass the rule
 * @param failExample answers that fail it
 */
public record RuleDefinition(
        String code,
        Tier tier,
        String kind,
        String target,
        String operands,
        String params,
        String scope,
        IfAbsent ifAbsent,
        Effect effect,
        LocalText message,
        String passExample,
        String failExample) {
    /** Kinds of rules that tie figures to each other, which an attacker can use. */
    private static final Set<String> TIES =
            Set.of("PARTS", "EQUAL", "COMPUTED_AGREES", "LESS_OR_EQUAL", "UNION");

    /** Whether it ties figures to each other, so that protection depends on it. */
    public boolean ties() {
        return TIES.contains(kind);
    }

    /** The tier of a check. */
    public enum Tier {
        FORMAT,
        VALIDITY,
        CONSISTENCY,
        QUALITY,
        STATEWIDE,
        PROCESS
    }

    /** The behaviour if an operand has no value. */
    public enum IfAbsent {
        /** The rule does not apply. */
        SKIP,
        /** The rule still checks. */
        CHECK
    }
}
