package org.csecprogress.kernel;

import java.util.Map;

/**
 * What a rule found. It carries the rule and the values, never a sentence: the words are the
 * catalogue's, in the reader's language.
 *
 * @param rule code of the rule, such as {@code C-02}
 * @param effect what the finding stops or asks for
 * @param target what it is about: the written form of a cell ({@code ID-03@AGE:A10_11}), the code
 *     of a text field ({@code NAR.DATA}), of a milestone field ({@code PM-06.ACTUAL}, with an
 *     agency {@code PM-06/PROB.ACTUAL}), or empty for the filing as a whole
 * @param arguments values for the placeholders of the rule's message, such as {@code otherValue}
 */
public record Finding(String rule, Effect effect, String target, Map<String, Object> arguments) {
    public Finding {
        if (rule == null || effect == null || target == null) {
            throw new IllegalArgumentException("a finding has a rule, an effect and a target");
        }
        arguments = Map.copyOf(arguments);
    }

    /** The same for the same rule at the same place, so that an explanation can be tied to it. */
    public String key() {
        return rule + "|" + target;
    }
}
