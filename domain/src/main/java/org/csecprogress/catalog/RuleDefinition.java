package org.csecprogress.catalog;

import java.util.Set;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.LocalText;

/**
 * A rule as the catalogue states it. The grammar of the text columns is the validator's.
 *
 * @param code its code, such as {@code C-02}
 * @param tier what it checks
 * @param kind the kind of rule
 * @param target what it is about
 * @param operands what that is compared with
 * @param params settings of the kind
 * @param scope which cells of the target
 * @param ifAbsent what happens where an operand has no value
 * @param effect what a finding stops or asks for
 * @param message what is wrong and how to mend it, with placeholders
 * @param passExample answers that the rule passes
 * @param failExample answers that it does not
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

    /** What a rule checks. */
    public enum Tier {
        FORMAT,
        VALIDITY,
        CONSISTENCY,
        QUALITY,
        STATEWIDE,
        PROCESS
    }

    /** What happens where an operand has no value. */
    public enum IfAbsent {
        /** The rule says nothing. */
        SKIP,
        /** The rule checks all the same. */
        CHECK
    }
}
