package org.csecprogress.kernel;

import java.util.Map;

/**
 * A finding of a rule. It has the rule and the values but no text: the catalogue has the message in
 * each language.
 *
 * @param rule code of the rule, such as {@code C-02}
 * @param effect what the finding blocks or asks for
 * @param target the written form of a cell ({@code ID-03@AGE:A10_11}), the code of a text field
 *     ({@code NAR.DATA}), of a milestone field ({@code PM-06.ACTUAL}, with an agency {@code
 *     PM-06/PROB.ACTUAL}), or empty for the whole filing
 * @param arguments values for the placeholders of the rule's message, such as {@code otherValue}
 */
public record Finding(String rule, Effect effect, String target, Map<String, Object> arguments) {
    public Finding {
        if (rule == null || effect == null || target == null) {
            throw new IllegalArgumentException("a finding has a rule, an effect and a target");
        }
        arguments = Map.copyOf(arguments);
    }

    /** Returns a key that is equal for the same rule at the same target, to tie explanations to. */
    public String key() {
        return rule + "|" + target;
    }
}
